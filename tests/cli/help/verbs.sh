for verb in explain decode annotate guard list search actions; do
	orgerr $verb --help >out
	echo "$verb: $?"
	head -n 1 out
	orgerr -h $verb | cmp - out
	orgerr $verb something -h | cmp - out
done
