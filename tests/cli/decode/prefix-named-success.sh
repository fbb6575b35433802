# Behind a name in front of each line a success is one, and a list of codes is one.
text=$(cat)
for name in '[org] ' 'packages/org test: ' '#12 3.456 ' 'ci.log:12:' '  org │ '; do
	printf '%s\n' "$text" | awk -v name="$name" '{ print name $0 }' | orgerr decode -q 2>/dev/null
	echo "$? $name"
done
