# A record is printed before a read that may block.
mkfifo pipe
orgerr decode -f tsv <pipe >out &
exec 3>pipe
printf '%s\n' 'noise' '{"Response":{"Error":{"Code":"MissingParameter"}}}' >&3
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
	if [ -s out ]; then break; fi
	sleep 0.1
done
grep -q '^MissingParameter	.*	2$' out
status=$?
exec 3>&-
wait
exit $status
