. "$SRC/tests/responses.sh"
orgerr decode known.json
