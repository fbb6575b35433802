# SPDX-License-Identifier: MIT
#
# What is an id, what is not, and how its label is spelt.
. "$SRC/tests/cli/decode/rule/row.sh"

# What an id is.
row 'a UUID' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
row 'a UUID in capitals' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0A1B2C3D-1111-4222-8333-ABCDEF556666'
row 'a word glued to a UUID' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666ERRO[0010] next'
row 'digits glued to a UUID' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-4444555566662026-01-02 next'
row 'a run' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=s1575025791424544000'
row 'a run, and what is no part of it' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=s1575025791424544000, next'
row 'masked' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b****-****-6666'

# What is not an id.
row 'None' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=None'
row 'null' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=null'
row 'nil' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=nil'
row '<nil>' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=<nil>'
row 'nothing' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId='
row 'begins as none' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=nil42'
row 'JSON null' \
	'{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":null}}'
row 'an empty string' \
	'{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":""}}'
row '"None"' \
	'{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"None"}}'
row 'Rust, Some' \
	'Api { code: "FailedOperation.NodeNotEmpty", message: "m", request_id: Some("0a1b2c3d-1111-4222-8333-444455556666") }'
row 'Haskell, Just' \
	'ApiError {code = "FailedOperation.NodeNotEmpty", message = "m", requestId = Just "0a1b2c3d-1111-4222-8333-444455556666"}'
row 'Haskell, Nothing' \
	'ApiError {code = "FailedOperation.NodeNotEmpty", message = "m", requestId = Nothing}'
row 'Java, Optional' \
	'ApiError[code=FailedOperation.NodeNotEmpty, message=m, requestId=Optional[0a1b2c3d-1111-4222-8333-444455556666]]'
row 'Java, an empty Optional' \
	'ApiError[code=FailedOperation.NodeNotEmpty, message=m, requestId=Optional.empty]'
row 'Swift, Optional' \
	'ApiError(code: "FailedOperation.NodeNotEmpty", message: "m", requestId: Optional("0a1b2c3d-1111-4222-8333-444455556666"))'
row 'Rust, None' 'Api { code: "FailedOperation.NodeNotEmpty", message: "m", request_id: None }'
row 'Python, None' \
	'[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:None'
row '.NET, glued to its label' \
	'message：code:FailedOperation.NodeNotEmpty message:m  requestId0a1b2c3d-1111-4222-8333-444455556666'

# The label of an id, in an object.
row 'RequestId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'requestId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'requestID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestID":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'REQUESTID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","REQUESTID":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'requestid' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestid":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'request_id' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","request_id":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'REQUEST_ID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","REQUEST_ID":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'reqId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","reqId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'ReqId' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","ReqId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'request id' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","request id":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'Request ID' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","Request ID":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'traceId, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","traceId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'trace_id, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","trace_id":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'requestIds, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","requestIds":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'sessionId, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","sessionId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'seqId, which is not it' \
	'{"Code":"FailedOperation.NodeNotEmpty","Message":"m","seqId":"0a1b2c3d-1111-4222-8333-444455556666"}'

# The label of an id, in text.
row 'RequestId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, RequestId: 0a1b2c3d-1111-4222-8333-444455556666'
row 'requestId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, requestId: 0a1b2c3d-1111-4222-8333-444455556666'
row 'request_id, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, request_id: 0a1b2c3d-1111-4222-8333-444455556666'
row 'request id, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, request id: 0a1b2c3d-1111-4222-8333-444455556666'
row 'Request ID, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, Request ID: 0a1b2c3d-1111-4222-8333-444455556666'
row 'reqId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, reqId: 0a1b2c3d-1111-4222-8333-444455556666'
row 'requestID, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, requestID: 0a1b2c3d-1111-4222-8333-444455556666'
row 'a UUID of something else' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=pvc-0a1b2c3d-1111-4222-8333-444455556666 is gone'
row 'traceId, in text' \
	'Code: FailedOperation.NodeNotEmpty, Message: m, traceId: 0a1b2c3d-1111-4222-8333-444455556666'

# The id ends where a UUID ends; any other id goes on to the end of the word.
while IFS= read -r id; do
	row "$id" "[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=$id"
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
