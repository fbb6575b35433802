orgerr explain -q ActionOffline
echo $?
orgerr explain -q Xyzzy ActionOffline
echo $?
