for option in -h --help; do
	orgerr $option >out
	echo "$option: $?"
	head -n 1 out
done
