# Lines that may be one JSON value are held, but not more than 64 KiB of them; what follows is explained
# as well.
{
	echo '{'
	i=0
	while [ $i -lt 20 ]; do
		printf '"%04000d":1,\n' $i
		i=$((i + 1))
	done
	echo MissingParameter
} | orgerr explain - 2>err
echo "status $?"
grep -c 'unknown' err
