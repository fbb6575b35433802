# Any bytes are copied unchanged, whatever the status.
head -c 300000 /dev/urandom >data
orgerr guard <data 2>err | cmp - data || exit 1
printf '\357\273\277{"a":"\033[31m\\u0000\377"}\r\n\r\n' >data
orgerr guard <data | cmp - data || exit 1
{ printf '{"Response":{"Items":["'; head -c 3000000 /dev/zero | tr '\0' x; printf '"]}}'; } >data
orgerr guard <data >out && cmp out data
