# What may precede the document with which an input begins. If the document is cut off, the message
# has the place. After anything else, it is only a bracket in text, and no place is given.
while IFS= read -r front; do
	printf '%s\n' "$front"
	printf '%b{"a":\n' "$front" | orgerr decode 2>&1 | sed -n 's/.* input:\([0-9:]*\): .*/  \1/p'
done <<'END'

 \n
HTTP/1.1 200 OK\nA-B: c\n\n
HTTP/1.1 200 OK\r\nA-B: c\r\n\r\n
HTTP/1.1 200 OK\nA-B_c1: d\n\n
HTTP/1.1 200 OK\n1A: d\n\n
HTTP/1.1 200 OK\nA B: c\n\n
HTTP/1.1 200 OK\n: c\n\n
HTTP/1.1 200 OK\nA\n\n
HTTP/1.1 200 OK\nA:\n\n
HTTP/1.1 200 OK\nAn-Error: c\n\n
A-B: c\n\n
```json\n
``\n
\0357\0273\0277
words 
END
