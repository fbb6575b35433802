. "$SRC/tests/responses.sh"
orgerr decode --json known.json success.json unknown.json malformed.json
