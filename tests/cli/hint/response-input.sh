# If explain gets a response or a client's text on standard input, a message names the right
# command, once, and the codes around that text are still explained.
printf '{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"r-1"}}\n' >line
jq . line >lines
{ cat lines && echo; } | tr '\n' '\r' | sed 's/\r/\r\n/g' >crlf
head -n 4 lines >cut
echo '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=r-1' >text
jq '{Response: {Pad: [range(9) | "x" * 900], RequestId: "r-2"}}' line | jq -c . >long
for file in line lines crlf cut text long; do
	echo "$file:"
	"$SMALL" explain - <$file 2>&1
	echo "status $?"
done
echo all:
{ echo internalerror; cat line lines text; echo 'and some words'; echo Zork; cat lines; echo NodeNotEmpty; } >many
"$SMALL" explain -f tsv - <many 2>&1
echo "status $?"
"$SMALL" explain -q - <many 2>&1
echo "status $?"
"$SMALL" explain --json - <lines 2>/dev/null | jq -r .query | cmp - lines
# These are not responses: an array of codes, and text that only begins like one.
printf '["InternalError",\n"Zork"\n]\n[internalerror]\n{"a":1}\n[\n"NodeNotEmpty"\n' | "$SMALL" explain -f tsv - 2>&1
echo "status $?"
