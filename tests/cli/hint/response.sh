# A response, or what a client printed, is given as an argument.
response='{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"部门下还有成员"},"RequestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b21"}}'
text='[TencentCloudSDKException] code:AuthFailure.TokenFailure message:Token is expired. requestId:None'
try() {
	"$SMALL" "$@"
	echo "status $?"
}
try "$response"
try explain "$text"
try decode "$response"
try annotate "$text"
try decode '{"Response":{"Error":{"Code":"A/B"}}}'
try explain '{"Response":{"RequestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b21"}}'
try explain '{"a": 1}'
try explain "$(printf '%0300d' 0 | sed 's/0/{"A":/g')"
