# For a word that is neither a verb nor a code, the message suggests search, with the words as they
# were typed; not if they would need quoting in a shell.
try() {
	"$SMALL" "$@"
	echo "status $?"
}
try quota
try member quit
try "it's" quota
try quota '$(x)'
try 部门
try -
try nodenotempty
try lis
try sarch member
try vershun
