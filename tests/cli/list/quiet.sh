"$SMALL" list -q
echo $?
"$SMALL" list -q Nothing Action
echo $?
