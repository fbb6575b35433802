# Each status of decode. -q does not change the status, and prints nothing.
try() {
	printf "$1" | orgerr decode >/dev/null 2>err
	status=$?
	printf "$1" | orgerr decode -q >out 2>/dev/null
	echo "$1: $status, with -q $?"
	[ $status -eq 0 ] || grep -q '^orgerr: ' err || echo 'no message'
	[ ! -s out ] || echo 'not quiet'
}
try '{"Response":{"Error":{"Code":"MissingParameter"}}}'
try '{"Response":{"Error":{"Code":"Unheard.Of"}}}'
try '{"Response":{"RequestId":"5d3a0f62-0001-4c1e-9a57-0d7c3f6a1b01"}}'
try ''
try '  \n'
try '{"a":1}'
try '[]'
try '{"Response":{"Error":{'
try '{"Response":{]}'
try 'hello\n'
