# In the failures of others, an object may have a request id, as a response of this API has. That the
# call succeeded must not be said of it. Each row is an input; the golden has the status of decode.
while IFS= read -r line; do
	printf '%s\n' "$line" | orgerr decode >/dev/null 2>&1
	printf '%d  %s\n' $? "$line"
done <<'END'
{"Error":{"Message":"Access Denied","Code":"AccessDenied"},"ResponseMetadata":{"RequestId":"4442587FB7D0A2F9","HostId":"x","HTTPStatusCode":403}}
{"name":"NoSuchKey","$fault":"client","$metadata":{"httpStatusCode":404,"requestId":"4442"},"Code":"NoSuchKey","message":"m"}
{"error":{"code":"ResourceNotFound","innerError":{"requestId":"U"},"target":"Microsoft"}}
{"level":"error","error":{"code":"ECONNRESET"},"req":{"requestId":"x"}}
{"error":{"code":"ECONNRESET"},"list":[{"code":0,"codeDesc":"Success"}]}
{"code":4100,"codeDesc":"","message":"auth failed"}
E TencentCloudSDKException failed {status: 500, message: "boom", requestId: "U"}
def __init__(self, code=None, message=None, requestId=None):
{"level":"info","error":null,"req":{"requestId":"x"}}
{"code":0,"message":"","data":{"RequestId":"x"}}
{"error":"retried","Response":{"RequestId":"x"}}
{"codeDesc":"Success"}
{"code":200,"codeDesc":"Success"}
END
