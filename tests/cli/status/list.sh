try() {
	"$@" >/dev/null 2>&1 </dev/null
	echo "$*: $?"
}
try orgerr list
try orgerr list Action
try orgerr list Action Xyzzy
try orgerr list -s nothing
