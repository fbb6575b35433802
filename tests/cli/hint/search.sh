# A word that is no verb, and no code: search. As it was typed, or where a shell needs quotes, not.
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
