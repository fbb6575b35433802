# SPDX-License-Identifier: MIT
# The limits of a large document. Beyond 1 MiB, a string is not searched, and a message says so if
# an error may be there. If what may be a failure grows beyond 1 MiB, it is still reported, and only
# once. A message is cut at 64 KiB, between two characters.

say() { # NAME: prints for standard input the number of records, their codes, and both statuses
	cat >in
	orgerr decode --json <in >out 2>err
	status=$?
	orgerr guard -q <in >/dev/null 2>&1
	printf '%s: %d records of %s, %d %d; %s\n' "$1" "$(wc -l <out)" \
		"$(cut -d '"' -f 4 out | LC_ALL=C sort -u | paste -s -d ' ' -)" \
		$status $? "$(sed 's/^orgerr: //' err | paste -s -d '|' -)"
}
fill() { # COUNT TEXT
	yes "$2" | head -n "$1" | tr -d '\n'
}
k='"Code":"FailedOperation.NodeNotEmpty","Message":"m"'
sdk='[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:'

{ printf '{"a":"'; fill 120000 'quite long '; printf '%s1"}' "$sdk"; } | say 'an error beyond 1 MiB in a string'
{ printf '{"a":"'; fill 130000 'quite long '; printf '"}'; } | say 'none there'
{ printf '{"a":"x'; fill 1000000 '\\n'; printf '%s1"}' "$sdk"; } | say 'escapes up to there'
{ printf '{"a":"'; fill 200000 '\\u00e4'; printf '%s1"}' "$sdk"; } | say 'others'
{ printf '{"first":"%s0",%s,"RequestId":"r-1","logs":[' "$sdk" "$k"; awk -v s="$sdk" 'BEGIN { for (i = 0; i < 20000; i++) printf "\"%s%d\",", s, i }'; printf '0]}'; } |
	say 'a failure with many errors in its strings'
{ printf '{%s,"message":"%s0","RequestId":"r-1","logs":[' "$k" "$sdk"; awk -v s="$sdk" 'BEGIN { for (i = 1; i < 20000; i++) printf "\"%s%d\",", s, i }'; printf '0]}'; } |
	say 'one in a key that stands twice, too'
{ printf '{"a":{%s},"b":{%s}' "$k" "$k"; awk -v s="$sdk" 'BEGIN { for (i = 0; i < 20000; i++) printf ",\"l%d\":\"%s%d\"", i, s, i }'; printf ',"c":{%s}}' "$k"; } |
	say 'a table of codes among them'
{ printf '{"Error":['; fill 40000 "{$k},"; printf '{%s}],"RequestId":"r-1"}' "$k"; } | say 'an Error that is a list'
{ printf '{"Records":['; awk -v k="$k" 'BEGIN { for (i = 0; i < 20000; i++) printf "{%s,\"RequestId\":\"r-%d\"},\n", k, i }'; printf '{}]}'; } >events
say events <events
orgerr annotate <events 2>err | awk '/\^/ { if (before ~ /"r-/) n++ } { before = $0 }
	END { print "notes below their own event: " n }'
cat err
{ printf '{"Code":"FailedOperation.NodeNotEmpty","RequestId":"r-1","Message":"aa'; fill 40000 '部'; printf '"}'; } | say 'a long message'
{ printf '{"pad":"'; fill 100000 'much padding '; printf '",%s,"code":"InternalError","message":"n","RequestId":"r-1"}' "$k"; } |
	say 'keys that stand twice, spelt otherwise'
{ fill 70000 'x'; printf ' an error\n'; } | say 'a long line'
{ fill 7000 'an error ok '; printf '\n'; } | say 'a long line with a sign'
