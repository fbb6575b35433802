# Data goes through as it arrives.
mkfifo pipe
orgerr guard <pipe >out &
exec 3>pipe
printf '{"Response":' >&3
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
	if [ -s out ]; then break; fi
	sleep 0.1
done
[ "$(cat out)" = '{"Response":' ]
status=$?
printf '{}}\n' >&3
exec 3>&-
wait
exit $status
