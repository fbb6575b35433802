# If a name precedes each line, a success is still a success, and a list of codes is not a list of
# failures.
text=$(cat)
for name in '[org] ' 'packages/org test: ' '#12 3.456 ' 'ci.log:12:' '  org │ '; do
	printf '%s\n' "$text" | awk -v name="$name" '{ print name $0 }' | orgerr decode -q 2>/dev/null
	echo "$? $name"
done
