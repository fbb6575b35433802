# A long word is shortened in the message, and is rejected quickly.
"$SMALL" explain -f json "$(head -c 100000 /dev/zero | tr '\0' A)" 2>err | wc -c | tr -d ' '
wc -c <err | tr -d ' '
cut -c 1-60 err
