# -q suppresses the messages for status 1 and 3, and no others.
try() {
	orgerr "$@" >out 2>err
	echo "$*: $?, $(wc -c <out | tr -d ' ') bytes, $(grep -c '^orgerr: ' err) messages"
}
try explain -q Xyzzy
try list -q Xyzzy
try search -q xyzzy
try decode -q -x
echo '{"Response":{"Error":{"Code":"Unheard.Of"}}}' | try decode -q
echo '{"Response":{}}' | try decode -q
echo '{"Response":' | try decode -q
try decode -q missing
echo '{"Response":{"Error":{"Code":"Unheard.Of"}}}' | try guard -q
echo '{"Response":' | try guard -q
try guard -q <.
