. "$SRC/tests/responses.sh"
orgerr decode -f tsv unknown.json
