. "$SRC/tests/responses.sh"
orgerr decode --json success.json unknown.json
