# The manual's loop tries again if no answer came or another try may help. It does not pause after
# the last try, and prints nothing for a success.
command -v jq >/dev/null || { echo 'no jq'; exit 77; }
. "$SRC/tests/recipe.sh"
recipe_example "$SRC/man/orgerr.1" 'for pause' >loop
[ -s loop ] || { echo 'no loop in the manual'; exit 1; }
mkdir bin
printf '#!/bin/sh\necho "pause $1"\n' >bin/sleep
cat >bin/curl <<'END'
#!/bin/sh
read -r answer <answers
sed 1d answers >rest && mv rest answers
case $answer in
none) echo 'curl: (6) no answer' >&2; exit 6 ;;
ok) echo '{"Response":{"RequestId":"r-1"}}' ;;
*) echo '{"Response":{"Error":{"Code":"'"$answer"'"},"RequestId":"r-1"}}' ;;
esac
END
chmod +x bin/*
PATH=$PWD/bin:$PATH URL=x
try() {
	echo "-- $*"
	printf '%s\n' "$@" >answers
	sh loop 2>&1
	cat out.json
}
try ok
try none RequestLimitExceeded InternalError ok
try FailedOperation.NodeNotEmpty ok
try RequestLimitExceeded RequestLimitExceeded RequestLimitExceeded RequestLimitExceeded RequestLimitExceeded ok
try none none none none none ok
try No.Such ok
