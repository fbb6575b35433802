# After a usage error, nothing is printed on standard output, whatever else was asked for.
for command in '-x' 'explain -x ActionOffline' 'decode -x' 'guard -x' 'list -x' 'search -x node' nosuchverb \
	'guard file' 'list -s x' 'explain -f x ActionOffline'; do
	printf '%s\n' '{"Response":{"Error":{"Code":"MissingParameter"}}}' | orgerr $command >out 2>err
	echo "$command: $?, $(wc -c <out | tr -d ' ') bytes, $(grep -c '^orgerr: ' err) message"
done
