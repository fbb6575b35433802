# Only an input that begins with a JSON value is diagnosed as JSON; HTTP headers, a code fence, a
# byte order mark and white space may precede the value.
try() {
	printf '%b' "$1" | "$SMALL" decode
}
for text in 'at line [17] of the file\n' '[17] of the file\n' '[ERROR] {"a" 1}\n' 'at f {\n  "a": 1,\n}\n' '[2026-08-01 12:00:00] x\n' '42 is it\n'; do
	try "$text"
done
echo '-- values'
for text in '{"a" 1}' '[17]' '["a", ]' '[1, 2' ' \n {a: 1}' '```json\n{"a": 1}\n```\n' '\0357\0273\0277{"a"' \
	'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 502 Bad Gateway\r\nServer: x\r\n\r\n{"a": 1}' 'null' '"a"' '-1\n'; do
	try "$text"
done
echo '-- others'
for text in 'HTTP/1.1 502 Bad Gateway\r\n\r\n<HTML>' '' '\0357\0273\0277 \n' '\0000\0001\0002\0003\0004' '{\0000}\0000'; do
	try "$text"
done
