# The first command of the README ends by decoding a response.
line=$(sed -n "/^## Set up/,/^## Use/s/^ *\(echo '.*'\) | build\/orgerr$/\1/p" "$SRC/README.md")
[ -n "$line" ] || { echo 'no such line'; exit 1; }
eval "$line" | orgerr decode -f tsv | grep -q '^FailedOperation.NodeNotEmpty	'
