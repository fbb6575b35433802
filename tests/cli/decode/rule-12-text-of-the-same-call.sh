# SPDX-License-Identifier: MIT
#
# A flat object has a string in which a client describes the same call, with its code and its id:
# the string says more, so it is what is reported. Any other string leaves the object as it is.
. "$SRC/tests/cli/decode/rule/row.sh"

row 'the same call' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
row 'the same call, in the message' \
	'{"code":"AuthFailure.MFAFailure","message":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'the same call, behind another string of a client' \
	'{"code":"AuthFailure.MFAFailure","requestId":"0a1b2c3d-1111-4222-8333-444455556666","class":"TencentCloudSDKException","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
row 'the same call, on the second line' '{
"code":"AuthFailure.MFAFailure","requestId":"0a1b2c3d-1111-4222-8333-444455556666",
"error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
row 'an id of eight bytes' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"r-123456","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:r-123456"}'
row 'an id of seven bytes, met by chance' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"r-12345","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:r-12345"}'
row 'another id' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:9f8e7d6c-5555-4666-8777-888899990000"}'
row 'another code' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"[TencentCloudSDKException] code:InternalError message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
row 'another name' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"Code=AuthFailure.MFAFailure, Message=all of it, RequestId=0a1b2c3d-1111-4222-8333-444455556666"}'
row 'no text, though all the words' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"TencentCloudSDK AuthFailure.MFAFailure 0a1b2c3d-1111-4222-8333-444455556666"}'
row 'no id' \
	'{"code":"AuthFailure.MFAFailure","message":"short","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:None"}'
