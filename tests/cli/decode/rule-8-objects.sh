# SPDX-License-Identifier: MIT
#
# Which objects are failures, and which only contain codes.
. "$SRC/tests/texts.sh"

# A Response without Error is a success.
text 'codes in the data' \
	'{"Response":{"DeniedActions":[{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}],"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'a flat object in the data' \
	'{"Response":{"Last":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'text in the data' \
	'{"Response":{"Log":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'a document in the data' \
	'{"Response":{"Log":"{\"Response\":{\"Error\":{\"Code\":\"FailedOperation.NodeNotEmpty\",\"Message\":\"m\"}}}","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'an event in the data' \
	'{"Response":{"Events":[{"errorCode":"FailedOperation.NodeNotEmpty","errorMessage":"m","requestID":"9f8e7d6c-5555-4666-8777-888899990000"}],"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text "Error '0', printed with a code beside it" \
	"x: {'Response': {'Error': '0', 'RequestId': '0a1b2c3d-1111-4222-8333-444455556666'}, 'Code': 'AuthFailure.MFAFailure'}"
text "Error 'False', printed with a code beside it" \
	"x: {'Response': {'Error': 'False', 'RequestId': '0a1b2c3d-1111-4222-8333-444455556666'}, 'Code': 'AuthFailure.MFAFailure'}"
text "Error '', printed with a code beside it" \
	"x: {'Response': {'Error': '', 'RequestId': '0a1b2c3d-1111-4222-8333-444455556666'}, 'Code': 'AuthFailure.MFAFailure'}"
text "Error None, printed with a code beside it" \
	"x: {'Response': {'Error': None, 'RequestId': '0a1b2c3d-1111-4222-8333-444455556666'}, 'Code': 'AuthFailure.MFAFailure'}"
text 'Error' \
	'{"Response":{"Error":{"Code":"Unheard","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'ErrorMsg' \
	'{"Response":{"ErrorMsg":{"Code":"Unheard","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'QcloudError' \
	'{"Response":{"QcloudError":{"Error":{"Code":"Unheard","Message":"m"}},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Err' \
	'{"Response":{"Err":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Fault' \
	'{"Response":{"Fault":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'

# If there is a Response, nothing beside it is judged.
text 'beside a Response' \
	'{"Response":{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"},"Other":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}'
text 'beside a Response, text' \
	'{"Response":{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"},"Log":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m"}'
text 'beside a Reply' \
	'{"Reply":{"State":"on"},"Other":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}'
text 'beside a Reply, text' \
	'{"Reply":{"State":"on"},"Log":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m"}'

# Below a RequestId.
text 'below a RequestId, flat' \
	'{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666","Item":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}'
text 'below another id, flat' \
	'{"TraceId":"0a1b2c3d-1111-4222-8333-444455556666","Item":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}'
text 'below a RequestId, an event' \
	'{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666","Item":{"errorCode":"FailedOperation.NodeNotEmpty","errorMessage":"m","requestID":"9f8e7d6c-5555-4666-8777-888899990000"}}'
text 'below another id, an event' \
	'{"TraceId":"0a1b2c3d-1111-4222-8333-444455556666","Item":{"errorCode":"FailedOperation.NodeNotEmpty","errorMessage":"m","requestID":"9f8e7d6c-5555-4666-8777-888899990000"}}'
text 'below a RequestId, text' \
	'{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666","Log":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=n, RequestId=9f8e7d6c-5555-4666-8777-888899990000"}'
text 'below a RequestId, a document in a string' \
	'{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666","Log":"{\"Response\":{\"Error\":{\"Code\":\"Unheard\",\"Message\":\"m\"},\"RequestId\":\"9f8e7d6c-5555-4666-8777-888899990000\"}}"}'
text 'a failure with a RequestId' \
	'{"RequestId":"0a1b2c3d-1111-4222-8333-444455556666","Code":"FailedOperation.NodeNotEmpty","Message":"m"}'

# Events.
text 'an event' \
	'{"errorCode":"FailedOperation.NodeNotEmpty","errorMessage":"m","requestID":"9f8e7d6c-5555-4666-8777-888899990000"}'
text 'events in a list' \
	'{"Events":[{"errorCode":"FailedOperation.NodeNotEmpty","errorMessage":"m","requestID":"9f8e7d6c-5555-4666-8777-888899990000"},{"errorCode":"FailedOperation.NodeNotEmpty","errorMessage":"m","requestID":"0a1b2c3d-1111-4222-8333-444455556666"}]}'
text 'an event, api' \
	'{"apiErrorCode":"FailedOperation.NodeNotEmpty","apiErrorMessage":"m","errorCode":400,"requestID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an event, 0' \
	'{"errorCode":0,"errorMessage":"m","requestID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an event, "0"' \
	'{"errorCode":"0","errorMessage":"m","requestID":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an event, ""' \
	'{"errorCode":"","errorMessage":"m","requestID":"0a1b2c3d-1111-4222-8333-444455556666"}'

# Lists and maps of codes.
text 'alone' '{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}'
text 'in an array' '[{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}]'
text 'in an array, with an id' \
	'[{"Code":"FailedOperation.NodeNotEmpty","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}]'
text 'in an array below' '{"Codes":[{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}]}'
text 'a member' '{"a":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}'
text 'two members' \
	'{"a":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"b":{"Code":"ResourceNotFound.NodeNotExist","Message":"n"}}'
text 'two members with ids' \
	'{"a":{"Code":"FailedOperation.NodeNotEmpty","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"},"b":{"Code":"FailedOperation.NodeNotEmpty","Message":"n","RequestId":"9f8e7d6c-5555-4666-8777-888899990000"}}'
text 'two members, one no code' \
	'{"a":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"b":{"Name":"n"}}'
text 'two members of two objects' \
	'{"x":{"a":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}},"y":{"b":{"Code":"FailedOperation.NodeNotEmpty","Message":"n"}}}'

# displayMsg.
text 'message' \
	'{"code":"FailedOperation.NodeNotEmpty","message":"m","displayMsg":"d","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'displayMsg alone' \
	'{"code":"FailedOperation.NodeNotEmpty","displayMsg":"d","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'

# An Error that is not an error.
text 'Response.Error null' \
	'{"Response":{"Error":null,"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error false' \
	'{"Response":{"Error":false,"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error 0' \
	'{"Response":{"Error":0,"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error ""' \
	'{"Response":{"Error":"","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error {}' \
	'{"Response":{"Error":{},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error []' \
	'{"Response":{"Error":[],"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error {"Code":"","Message":""}' \
	'{"Response":{"Error":{"Code":"","Message":""},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error {"Code":null}' \
	'{"Response":{"Error":{"Code":null},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error {"Type":"x"}' \
	'{"Response":{"Error":{"Type":"x"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error, a code alone' \
	'{"Response":{"Error":{"Code":"Unheard"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Response.Error, a message alone' \
	'{"Response":{"Error":{"Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'Error, a code' \
	'{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Error, a message alone' \
	'{"Error":{"Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Error null' '{"Error":null,"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Response.Error, an array' \
	'{"Response":{"Error":[{"Code":"Unheard","Message":"m"},{"Code":"Brand.New","Message":"n"}],"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'

# A Response that is not a response.
text 'Response null' \
	'{"Response":null,"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Response, a string' \
	'{"Response":"on","Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Response, an empty object' \
	'{"Response":{},"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'

# The same objects as languages print them.
text "Python's namespace, a list below a RequestId" \
	"namespace(Nodes=[namespace(Name='a', Code='FailedOperation.NodeNotEmpty', Message='m')], RequestId='0a1b2c3d-1111-4222-8333-444455556666')"
text "Python's namespace, codes in the data" \
	"namespace(Response=namespace(DeniedActions=[namespace(Code='FailedOperation.NodeNotEmpty', Message='m')], RequestId='0a1b2c3d-1111-4222-8333-444455556666'))"
text "Go's list of maps without ids" \
	'[map[code:FailedOperation.NodeNotEmpty message:what it means] map[code:ResourceNotFound message:m]]'
text "Go's list of failures" \
	'[map[code:FailedOperation.NodeNotEmpty message:m requestId:0a1b2c3d-1111-4222-8333-444455556666] map[code:AuthFailure.X message:n requestId:9f8e7d6c-5555-4666-8777-888899990000]]'
found
