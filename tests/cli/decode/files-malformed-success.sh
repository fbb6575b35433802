. "$SRC/tests/responses.sh"
orgerr decode --json malformed.json success.json
