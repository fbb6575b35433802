try() {
	"$@" >/dev/null 2>&1 </dev/null
	echo "$*: $?"
}
try orgerr explain ActionOffline
try orgerr explain Xyzzy
try orgerr explain ActionOffline Xyzzy
try orgerr explain
try orgerr explain -
try orgerr explain - Xyzzy
