# An object of a client for HTTP under the key "response" is not a response of this API, unless it
# has a request id. Under "Response", in exactly this spelling, an object always is one.
while read -r doc; do
	printf '%s' "$doc" | orgerr decode -q 2>/dev/null
	echo "$? $doc"
done <<'END'
{"response": {"status": 200, "body": {"NodeId": 1}}}
{"response": {"status": 200, "data": {"Response": {"NodeId": 1, "RequestId": "a"}}}}
{"response": {"status": 200, "data": {"code": "NotFound", "message": "no such page"}}}
{"response": {"NodeId": 1, "requestId": "a"}, "log": "[TencentCloudSDKError] Code=A.B, Message=m"}
{"Response": {"NodeId": 1}}
END
