# A value nested more than 1000 levels deep is not searched, neither as JSON nor as text, and is not
# a success: text in it once gave a failure with a wrongly cut message. What follows the value is
# searched.
wrap() { # OPEN INNER CLOSE
	awk -v open="$1" -v inner="$2" -v close_="$3" 'BEGIN {
		for (i = 0; i < 1500; i++) printf "%s", open
		printf "%s", inner
		for (i = 0; i < 1500; i++) printf "%s", close_
		print ""
	}'
}
error='{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"r-1"}}'
row='{"Response":{"Code":"FailedOperation.NodeNotEmpty","Message":"m ]","RequestId":"r-1"}}'
success='{"Response":{"RequestId":"r-2"}}'
after='{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r-3"}}'
say() {
	cat >in
	orgerr decode -f tsv <in
	orgerr guard -q <in >/dev/null 2>&1
	echo "guard $?"
}
wrap '[' "$error" ']' | say
wrap '[' "$row" ']' | say
wrap '[' "$(printf '%0300d' 0 | sed 's/0/{},/g')$row" ']' | say
wrap '{"a":' "$success" '}' | say
{ echo "$success"; wrap "[
" "$error" "
]"; } | say
{ wrap '{"a":' "$row" '}'; echo "$after"; } | say
{ wrap '[' "$error" ''; echo 'retrying in 5 seconds'; echo "$after"; } | say
{ wrap '[' '"a' ''; echo "$after"; } | say
{ wrap '[' "$error" ']' | tr -d '\n'; echo " $after"; } | say
{ printf '{"code":"x","a":'; wrap '[' '1' ']' | tr -d '\n'; echo '}'; } | say
# Brackets and quotes in its strings do not count, wherever a backslash is.
for string in 'b' 'cd' '\\\\' 'e\\\\' '\\"]' 'f\\"]' ']]'; do
	wrap '[\n' "\"$string\",\n$error" '\n]' | say
done
# A value that is never closed ends where the next line begins a document, which is searched.
{ printf '%01500d{}\n' 0 | tr 0 '['; echo "$after"; } | say
{ printf '%01500d{}\r\n' 0 | tr 0 '['; echo "$after"; } | say
{ wrap '[' '"c' '' | tr -d '\n'; sleep 0.1; printf 'o'; sleep 0.1; echo 'de"'; } | orgerr decode
