# SPDX-License-Identifier: MIT
# What decode says about an input in which it finds neither a response nor an error: JSON that is cut
# off or malformed, other JSON, and no JSON. Each row is an input with printf's escapes; the golden
# has the message and the status.
while IFS= read -r input; do
	printf '%s\n' "$input"
	printf '%b' "$input" | {
		orgerr decode --json 2>&1
		echo "status $?"
	} | sed 's/^/  /'
done <<'END'
{
[1, 2
{"a":
{"a":0
{"a":"\\
{"a":"bcd
[{"a":1},\n
{"a":[1,2],
{\n  "a": {\n    "b": 1
{a: 1}\n
{"a":}\n
{"a":1,}
{"a":-}\n
{"a" 1}\n
{"a":1.}\n
{"a":01}\n
{'a': 1}\n
{"a":nul}\n
{"a":1e+}\n
{"a":True}\n
{"a":"\\x"}\n
{"a":[1,2}}\n
{"a":"x\ny"}\n
{"a":"x\ty"}\n
{"名字":"中文" 1}\n
{"a":[1,\n2,\n]}
{"a":"\\u12g4"}\n
\0357\0273\0277{"a" 1}\n
{\r\n"a":1\r\n"b":2}\r\n
{\n  "a": 1\n  "b": 2\n}\n
{"Response":{"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca",}}\n
42\n
{"a":1}\n{"b":}\n
{"items":[{"name":"a"}],"total":1}\n

 \n\t\r\n\n
Something.Else
\0357\0273\0277
nothing to see\nhere\n
text\n{ foo_bar : 1 }\n
[INFO] started\n[WARN] slow\n
FailedOperation.NodeNotEmpty\n
\n<HTML><BODY>gateway</BODY></HTML>\n
<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head></html>\n
{\0000"\0000R\0000e\0000s\0000p\0000o\0000n\0000s\0000e\0000"\0000:\0000{\0000}\0000}\0000\n\0000
\0177ELF\0002\0001\0001\0000\0003\0000>\0000\0001\0000\0000\0000\0320\0020\0210\0377\0376\0001\0002\0003
\0376\0377\0000{\0000"\0000R\0000e\0000s\0000p\0000o\0000n\0000s\0000e\0000"\0000:\0000{\0000}\0000}\0000\n
\0377\0376{\0000"\0000R\0000e\0000s\0000p\0000o\0000n\0000s\0000e\0000"\0000:\0000{\0000}\0000}\0000\n\0000
END
