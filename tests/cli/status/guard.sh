# Each status of guard; the data is copied in every case, also with -q.
try() {
	printf "$1" | orgerr guard >out 2>err
	status=$?
	printf "$1" | cmp - out || echo 'not passed through'
	printf "$1" | orgerr guard -q >out 2>/dev/null
	echo "$1: $status, with -q $?"
	printf "$1" | cmp - out || echo 'not passed through'
	[ $status -eq 0 ] || grep -q '^orgerr: ' err || echo 'no message'
}
try '{"Response":{"Error":{"Code":"MissingParameter"}}}'
try '{"Response":{"Error":{"Code":"Unheard.Of"}}}'
try '{"Response":{"RequestId":"5d3a0f62-0001-4c1e-9a57-0d7c3f6a1b01"}}'
try '{"a":1}'
try '[]'
try '17'
try ''
try '  \n'
try '{"Response":{"Error":{'
try '{"Response":{]}'
try 'hello\n'
