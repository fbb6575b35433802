# A string of JSON may contain a document, whose strings may contain one again. They are judged at
# any size, up to four strings deep. If something deeper contains a sign, the answer is not a
# success. The same holds for a string that is the whole input.
say() { # NAME: prints for standard input the records, and the statuses of decode and guard
	cat >in
	orgerr decode -f tsv <in >out 2>err
	status=$?
	orgerr guard -q <in >/dev/null 2>&1
	echo "$1: $(cut -f 1-2 out | tr '\t' ' '), $status $?; $(sed 's/^orgerr: //' err)"
}
quoted() { # COUNT: turns standard input into a JSON string, that many times
	if [ "$1" -eq 0 ]; then cat; else sed 's/[\"]/\\&/g; s/.*/"&"/' | quoted $(($1 - 1)); fi
}
document() { # COUNT: prints an error after so many items
	printf '{"Response":{"Items":['
	yes '{"Id":7},' | head -n "$1" | tr -d '\n'
	printf '{}],"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"r-%d"}}\n' "$1"
}
success='{"Response":{"RequestId":"r-1"}}'
for size in 1 30 3000 60000; do
	document $size | quoted 1 | say "$size items in a string"
	document $size | quoted 2 | say "$size items in two"
	printf '[%s,{"log":%s}]\n' "$success" "$(document $size | quoted 2)" | say "$size items in a member"
done
document 200000 | quoted 1 | say 'a string of over 1 MiB'
nested=$(document 1)
for depth in 1 2 3 4 5; do
	nested=$(printf '{"a":%s}' "$(printf '%s\n' "$nested" | quoted 1)")
	printf '[%s,%s]\n' "$success" "$nested" | say "an error $depth strings deep"
done
nested='{"a":"b"}'
for depth in 1 2 3 4 5 6; do nested=$(printf '{"a":%s}' "$(printf '%s\n' "$nested" | quoted 1)"); done
printf '[%s,%s]\n' "$success" "$nested" | say "nothing 6 strings deep"
printf '"{\\"Code\\" is a key"\n' | say 'a string that holds no document'
printf '"{\\"Code\\": \n"FailedOperation.NodeNotEmpty"}\n' | say 'a string that does not end'
