. "$SRC/tests/responses.sh"
orgerr decode --json -q known.json success.json unknown.json; echo $?; orgerr decode -q success.json; echo $?; orgerr decode -q known.json; echo $?
