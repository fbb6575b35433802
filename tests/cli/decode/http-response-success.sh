# An answer of HTTP, under a key that reads Response, is no response of this API, and tells nothing; one with an
# id is, whatever its letter case. In a spelling of its own the API's key is always one.
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
