# An option that a verb does not have is a usage error, also if the verb is left out.
for command in 'explain -c X' 'explain -s common X' 'explain --families X' 'decode -c' 'decode -s common' \
	'decode --families' 'guard -f json' 'guard --json' 'guard -c' 'guard -s common' 'guard --families' \
	'search --families x' '-c ActionOffline' '-s common' '--families' 'explain -V X' 'list -V'; do
	orgerr $command 2>&1 </dev/null
	echo "$command: $?"
done
