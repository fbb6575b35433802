# With several inputs, the most serious status counts: 5, 4, 1, 0; and 3 only if no input contains
# an error.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >found
echo '{"Response":{"Error":{"Code":"Unheard.Of"}}}' >unknown
echo '{"Response":{"RequestId":"5d3a0f62-0001-4c1e-9a57-0d7c3f6a1b01"}}' >success
echo '{"a":1}' >useless
for files in success 'success success' 'success found' 'found success' 'found unknown' 'unknown found' \
	'success unknown' 'success useless' 'useless success' 'unknown useless' 'found useless' \
	'useless missing' 'missing useless' 'found missing' 'success missing' 'missing success'; do
	orgerr decode -q $files 2>/dev/null
	echo "$files: $?"
done
