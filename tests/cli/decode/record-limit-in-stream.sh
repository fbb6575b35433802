# The input never ends, and nothing ends the record: it must be reported once it reaches its limit,
# without waiting for more.
rest() { awk 'BEGIN { for (i = 0; i < 20000; i++) print "and more of it" }'; }
x() { # N [CHARACTER]: prints the character N times
	awk -v n="$1" -v c="${2-x}" 'BEGIN { for (; n > 0; n--) printf "%s", c }'
}

try() { # WHAT <the beginning of the record
	echo "$1:"
	{ cat && rest; } | orgerr decode --json | jq -c '[.code, (.message // "" | length), .request_id, .line]'
}
printf "TencentCloudSDKException('InternalError', 'never closed " | try 'a literal'
{ printf 'TencentCloudSDKException(' && x 9000 ' '; } | try 'blanks before a literal'
{ printf "TencentCloudSDKException('InternalError'" && x 9000 ' '; } | try 'blanks behind it'
{ printf 'TencentCloudSDK' && x 9000; } | try 'a name'
{ printf 'Code=A.' && x 8146; } | try 'a code'
{ printf 'tencentcloud: code: A' && x 8146; } | try 'a code without a dot'
{ printf '[TencentCloudSDKException] code:InternalError message:' && for i in 1 2 3 4 5 6 7 8 9; do x 1000 && echo; done; } |
	try 'lines of a message'
{ printf 'TencentCloudSDKHttpException [Error]: ' && for i in 1 2 3 4 5 6 7 8 9; do x 1000 && echo; done; } |
	try 'lines of an inspected message'
{ printf "{ 'Code': 'AuthFailure.TokenFailure', 'Message': 'm', 'a': '" && x 9000 && echo "'"; } | try 'a line of a document'
{ printf "{ 'Code': 'AuthFailure.TokenFailure', 'Message': 'm',\n" && for i in 1 2 3 4 5 6 7 8 9; do printf "  'a': '" && x 1000 && echo "',"; done; } |
	try 'lines of a document'
{ printf "{ 'Code': 'AuthFailure.TokenFailure', 'Message': '" && x 9000; } | try 'a message of a document'
