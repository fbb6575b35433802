# A long word is cut in the message, and costs no time.
"$SMALL" explain -f json "$(head -c 100000 /dev/zero | tr '\0' A)" 2>err | wc -c | tr -d ' '
wc -c <err | tr -d ' '
cut -c 1-60 err
