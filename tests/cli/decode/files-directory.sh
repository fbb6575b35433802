. "$SRC/tests/responses.sh"
orgerr decode --json . known.json
