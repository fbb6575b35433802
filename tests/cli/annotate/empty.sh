# An empty input is copied without a message.
"$SMALL" annotate </dev/null; echo "status $?"
printf '\n\n' | "$SMALL" annotate; echo "status $?"
echo text | "$SMALL" annotate; echo "status $?"
"$SMALL" annotate - /dev/null </dev/null; echo "status $?"
