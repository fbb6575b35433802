# Every status but 0 comes with a message on standard error.
for command in 'explain Xyzzy' 'list Xyzzy' 'search xyzzy' 'decode' 'guard' 'explain -' 'decode missing' 'explain' 'xyzzy'; do
	orgerr $command >/dev/null 2>err </dev/null
	echo "$command: $?, $(grep -c '^orgerr: ' err)"
done
