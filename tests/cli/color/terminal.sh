# On a terminal there is colour, unless the environment or the option turns it off.
command -v script >/dev/null || { echo 'no script(1)'; exit 77; }
try() {
	if script -qec "$*" /dev/null </dev/null | grep -q "$(printf '\033')"; then
		echo "$*: colour"
	else
		echo "$*: none"
	fi
}
try orgerr explain ActionOffline
try NO_COLOR=1 orgerr explain ActionOffline
try NO_COLOR= orgerr explain ActionOffline
try TERM=dumb orgerr explain ActionOffline
try orgerr --color=never explain ActionOffline
try NO_COLOR=1 TERM=dumb orgerr --color=always explain ActionOffline
try orgerr explain --json ActionOffline
