#!/bin/sh
# SPDX-License-Identifier: MIT
# Memory: the 1st, the 2nd, ... allocation fails, until there are no more allocations; with each verb
# and each kind of input. The status must be 5, one line on standard error must say why (beside guard's
# records and the lines for other inputs), and no memory may be left at exit.
WHAT=memory
BOUND='' # it reads files alone, and starting a process more takes as long as the rest
. tests/faults.sh
error='{"Response":{"Error":{"Code":"AuthFailure.MFAFailure","Message":"m"},"RequestId":"r-1"}}'
faults=0 commands=0

what() { # ARG...: prints which allocation of which command has failed
	echo "allocation $n of orgerr $*, input $(head -c 60 "$W/in" | tr '\0\n' '  ')"
}

each() { # ARG...: runs orgerr ARG... <$W/in, once for each allocation that can fail
	commands=$((commands + 1))
	n=0 failing=0 statuses=''
	rm -f "$W"/err.*
	while [ $n -lt 100 ]; do
		n=$((n + 1))
		faulty "memory $n ENOMEM" "$@" <"$W/in" >"$W/out" 2>"$W/err.$n"
		statuses="$statuses $?"
		failed=no
		while read -r mark; do
			case $mark in
			leak) complain "$(what "$@"): memory is left at exit" ;;
			fault) failed=yes ;;
			esac
		done <"$W/mark"
		[ $failed = yes ] || break
		failing=$n
	done
	faults=$((faults + failing))
	grep -c '^orgerr: .*out of memory$' "$W"/err.* /dev/null |
		awk -F '[.:]' -v failing=$failing -v statuses="$statuses" '
			BEGIN { split(statuses, status, " ") }
			{ n = $(NF - 1) }
			n ~ /^[0-9]+$/ && n <= failing && (status[n] != 5 || $NF != 1) { print n, status[n], $NF }' >"$W/bad"
	while read -r n status lines; do
		complain "$(what "$@"): status $status, $lines lines: $(cat "$W/err.$n")"
	done <"$W/bad"
}

nested() { # TEXT: prints it as a JSON string
	printf '%s' "$1" | sed 's/[\"]/\\&/g; s/.*/"&"/'
}

: >"$W/in"
each --version
each --help
each explain AuthFailure.MFAFailure NodeNotEmpty authfailure No.Such
each AuthFailure.MFAFailure
each nosuchverb
each explain --frmat=json X
each list
each list -f json Auth No
each list --families
each list --count -s common
each list --retry --action=deleteorganization --action=NoSuch
each actions Describe
each search member quit
each search -f tsv zzz
each search --action=Nosuch member
each explain '{"Response":{"Error":{"Code":"ActionOffline"}}}'
each decode '{"Response":{"RequestId":"r-1"}}'
printf 'AuthFailure.MFAFailure\nNo.Such\n' >"$W/in"
each explain -

kinds=0
while IFS= read -r input; do
	kinds=$((kinds + 1))
	printf '%b' "$input" >"$W/in"
	each decode
	each guard
done <<END
$(printf '%s' "$error" | sed 's/\\/\\\\/g')
[$error,$error]
{"Code":"AuthFailure.MFAFailure","Message":"m","RequestId":"r"}
{"code":4100,"message":"m","codeDesc":"AuthFailure"}
{"eventName":"x","errorCode":"AuthFailure.MFAFailure","errorMessage":"m","requestID":"r"}
{"log":$(nested "$error" | sed 's/\\/\\\\/g')}
{"log":$(nested "{\"log\":$(nested "$error")}" | sed 's/\\/\\\\/g'),"x":"[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m, RequestId=r"}
[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m, RequestId=r\n
log: \033[31m{"Response":{"RequestId":"r"}}\033[0m [TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m\n
{"Response":{"RequestId":"r"}}
{"Response":{"RequestId":"r"}}\n$error\n
{"Response":{"Error":{"Code":"AuthFailure.MFAFailure",
{"a": nonsense}
{"Response":{"a":"text of $(printf '%01000d' 0)"}}
<html><body>502</body></html>
\000\001\002
no error here\n
1.5
ERROR {'Code': 'AuthFailure.MFAFailure', 'Message': 'm', 'RequestId': 'r', 'x': ['y', {'z': 'Error'}]}\n
'{"Response": {"Error": {"Code": "AuthFailure.MFAFailure", "Message": "m",}, "RequestId": "r"}}'\n
Response:\n  Error:\n    Code: AuthFailure.MFAFailure\n    Message: m\n  List:\n  - a: b\n  - c\n  RequestId: r\n
\357\273\277$error

END
# A document that is too large for one tree, and an array whose elements are read one by one. For the
# twin, a document is large from 100 bytes on.
PROGRAM=$BUILD/twin/orgerr
{ printf '{"a":"' && head -c 120000 /dev/zero | tr '\0' x && printf '"}\n%s\n' "$error"; } >"$W/in"
each decode
each guard
{ printf '{"list":[' && yes '"no error here", ' | head -n 7000 | tr -d '\n' && printf '%s],"body":%s,"data":%s}\n' "$error" "$(nested "$error")" "$error"; } >"$W/in"
each decode
each guard
{ printf '[' && yes "$error," | head -n 1500 && printf '%s]' "$error"; } >"$W/in"
each decode
each guard
printf '%s' "$error" >"$W/in"
each decode "$W/in" "$W/in" -
each decode -f json - /dev/null

echo "memory: $faults failing allocations, $wrong of them not reported as they should be, $commands commands, $kinds kinds of input"
[ $wrong -eq 0 ] && [ $faults -gt 0 ]
