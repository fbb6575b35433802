# SPDX-License-Identifier: MIT
#
# What is an id, what is not, and how its label is spelt.
. "$SRC/tests/texts.sh"

# What an id is.
text 'a UUID' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'a UUID in capitals' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0A1B2C3D-1111-4222-8333-ABCDEF556666'
text 'a word glued to a UUID' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666ERRO[0010] next'
text 'digits glued to a UUID' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-4444555566662026-01-02 next'
text 'a run' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=s1575025791424544000'
text 'a run, and what is no part of it' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=s1575025791424544000, next'
text 'masked' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b****-****-6666'

# What is not an id.
text 'None' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=None'
text 'null' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=null'
text 'nil' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=nil'
text '<nil>' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=<nil>'
text 'nothing' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId='
text 'begins as none' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=nil42'
text 'JSON null' \
	'{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":null}}'
text 'an empty string' \
	'{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":""}}'
text '"None"' \
	'{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"None"}}'
text 'Rust, Some' \
	'Api { code: "FailedOperation.NodeNotEmpty", message: "m", request_id: Some("0a1b2c3d-1111-4222-8333-444455556666") }'
text 'Haskell, Just' \
	'ApiError {code = "FailedOperation.NodeNotEmpty", message = "m", requestId = Just "0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Haskell, Nothing' \
	'ApiError {code = "FailedOperation.NodeNotEmpty", message = "m", requestId = Nothing}'
text 'Java, Optional' \
	'ApiError[code=FailedOperation.NodeNotEmpty, message=m, requestId=Optional[0a1b2c3d-1111-4222-8333-444455556666]]'
text 'Java, an empty Optional' \
	'ApiError[code=FailedOperation.NodeNotEmpty, message=m, requestId=Optional.empty]'
text 'Swift, Optional' \
	'ApiError(code: "FailedOperation.NodeNotEmpty", message: "m", requestId: Optional("0a1b2c3d-1111-4222-8333-444455556666"))'
text 'Rust, None' 'Api { code: "FailedOperation.NodeNotEmpty", message: "m", request_id: None }'
text 'Python, None' \
	'[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:None'
text '.NET, glued to its label' \
	'message：code:FailedOperation.NodeNotEmpty message:m  requestId0a1b2c3d-1111-4222-8333-444455556666'

# The label of an id, in an object.
text 'RequestId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'requestId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'requestID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'REQUESTID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","REQUESTID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'requestid' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestid":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'request_id' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","request_id":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'REQUEST_ID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","REQUEST_ID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'reqId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","reqId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'ReqId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","ReqId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'request id' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","request id":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Request ID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","Request ID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'traceId, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","traceId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'trace_id, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","trace_id":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'requestIds, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestIds":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'sessionId, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","sessionId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'seqId, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","seqId":"0a1b2c3d-1111-4222-8333-444455556666"}'

# The label of an id, in text.
text 'RequestId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, RequestId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'requestId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, requestId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'request_id, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, request_id: 0a1b2c3d-1111-4222-8333-444455556666'
text 'request id, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, request id: 0a1b2c3d-1111-4222-8333-444455556666'
text 'Request ID, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, Request ID: 0a1b2c3d-1111-4222-8333-444455556666'
text 'reqId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, reqId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'requestID, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, requestID: 0a1b2c3d-1111-4222-8333-444455556666'
text 'a UUID of something else' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=pvc-0a1b2c3d-1111-4222-8333-444455556666 is gone'
text 'traceId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, traceId: 0a1b2c3d-1111-4222-8333-444455556666'

# The id ends where a UUID ends; any other id goes on to the end of the word.
while IFS= read -r id; do
	text "$id" "[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=$id"
done <<'END'
0a1b2c3d-1111-4222-8333-444455556666and
0a1b2c3dx1111-4222-8333-444455556666and
0a1b2c3d-1111x4222-8333-444455556666and
0a1b2c3d-1111-4222x8333-444455556666and
0a1b2c3d-1111-4222-8333x444455556666and
ga1b2c3d-1111-4222-8333-444455556666and
0a1b2c3d-g111-4222-8333-444455556666and
0a1b2c3d-1111-g222-8333-444455556666and
0a1b2c3d-1111-4222-g333-444455556666and
0a1b2c3d-1111-4222-8333-44445555666gand
0A1B2C3D-1111-4222-8333-44445555666Fand
END
found
