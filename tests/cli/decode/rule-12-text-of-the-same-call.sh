# SPDX-License-Identifier: MIT
#
# A flat object has a string in which a client describes the same call, with its code and its id:
# the string says more, so it is what is reported. Any other string leaves the object as it is.
. "$SRC/tests/texts.sh"

text 'the same call' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
text 'the same call, in the message' \
	'{"code":"AuthFailure.MFAFailure","message":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'the same call, behind another string of a client' \
	'{"code":"AuthFailure.MFAFailure","requestId":"0a1b2c3d-1111-4222-8333-444455556666","class":"TencentCloudSDKException","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
text 'the same call, on the second line' '{
"code":"AuthFailure.MFAFailure","requestId":"0a1b2c3d-1111-4222-8333-444455556666",
"error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an id of eight bytes' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"r-123456","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:r-123456"}'
text 'an id of seven bytes, met by chance' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"r-12345","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:r-12345"}'
text 'another id' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:9f8e7d6c-5555-4666-8777-888899990000"}'
text 'another code' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"[TencentCloudSDKException] code:InternalError message:all of it requestId:0a1b2c3d-1111-4222-8333-444455556666"}'
text 'another name' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"Code=AuthFailure.MFAFailure, Message=all of it, RequestId=0a1b2c3d-1111-4222-8333-444455556666"}'
text 'no text, though all the words' \
	'{"code":"AuthFailure.MFAFailure","message":"short","requestId":"0a1b2c3d-1111-4222-8333-444455556666","error":"TencentCloudSDK AuthFailure.MFAFailure 0a1b2c3d-1111-4222-8333-444455556666"}'
text 'no id' \
	'{"code":"AuthFailure.MFAFailure","message":"short","error":"[TencentCloudSDKException] code:AuthFailure.MFAFailure message:all of it requestId:None"}'
found
