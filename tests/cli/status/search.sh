try() {
	"$@" >/dev/null 2>&1 </dev/null
	echo "$*: $?"
}
try orgerr search node
try orgerr search xyzzy
try orgerr search
