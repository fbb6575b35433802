. "$SRC/tests/responses.sh"
orgerr decode --json success.json success.json
