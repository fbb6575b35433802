# A word in front of JSON that has no message is not an empty message.
R=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01
for front in '' 'Error: ' 'delete failed ' 'Error: delete failed '; do
	printf '%s{"requestId":"%s","traceId":"","code":"FailedOperation.NodeNotEmpty"}\n' "$front" $R
done | orgerr decode --json | jq -c .message
