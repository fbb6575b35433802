# SPDX-License-Identifier: MIT
#
# The strong forms, which accept any code, each beside one that is just not strong.
. "$SRC/tests/texts.sh"

# An anchor.
text 'Go' \
	'[TencentCloudSDKError] Code=Unheard, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'Go, of another' \
	'[OtherCloudSDKError] Code=Unheard, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'Python' \
	'[TencentCloudSDKException] code:Unheard message:m requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'Python, of another' \
	'[OtherCloudSDKException] code:Unheard message:m requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'repr' 'TencentCloudSDKException('\''Unheard'\'', '\''m'\'', '\''0a1b2c3d-1111-4222-8333-444455556666'\'')'
text 'repr, of another' \
	'OtherCloudSDKException('\''Unheard'\'', '\''m'\'', '\''0a1b2c3d-1111-4222-8333-444455556666'\'')'
text 'marks do not undo it' \
	'[TencentCloudSDKError] Code=InternalError, Message=HostId aws-sdk botocore $metadata amazonaws azure, RequestId=0A1B2C3D-1111-4222-8333-ABCDEF556666'

# TencentCloud API error: CODE.
text 'API error' 'TencentCloud API error: Unheard - m'
text 'API error, colon' 'TencentCloud API error: Unheard: m'
text 'API error, of another' 'OtherCloud API error: Unheard - m'
text 'API error, not directly' 'TencentCloud API error: it said Unheard - m'

# Response.Error.
text 'Response.Error' '{"Response":{"Error":{"Code":"Unheard","Message":"m"}}}'
text 'Response.Error, inside' '{"data":{"Response":{"Error":{"Code":"Unheard","Message":"m"}}}}'
text 'Reply.Error' '{"Reply":{"Error":{"Code":"Unheard","Message":"m"}}}'
text 'Error alone' \
	'{"Error":{"Code":"Unheard","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'Response.Error, with marks' \
	'{"Response":{"Error":{"Code":"InternalError","Message":"azure","HostId":"h"},"RequestId":"0A1B2C3D-1111-4222-8333-ABCDEF556666"}}'

# codeDesc beside a code.
text 'codeDesc' '{"code":4100,"message":"m","codeDesc":"Unheard"}'
text 'codeText' '{"code":4100,"message":"m","codeText":"Unheard"}'
text 'codeDesc alone' '{"message":"m","codeDesc":"Unheard"}'
text 'codeDesc, success' '{"code":0,"message":"","codeDesc":"Success"}'

# Code=CODE, Message= with a dotted code.
text 'Code=, Message=' 'worker: Code=Brand.New, Message=m'
text 'Code=, Message=, no dot' 'worker: Code=Unheard, Message=m'
text 'Code=, Message=, lower case' 'worker: code=Brand.New, message=m'
text 'Code = , Message = ' 'worker: Code = Brand.New, Message = m'
text 'Code:, Message:' 'worker: Code: Brand.New, Message: m'

# RequestId=…, ErrorCode=…, ErrorMessage=…
text 'C++' 'RequestId=0a1b2c3d-1111-4222-8333-444455556666, ErrorCode=Unheard, ErrorMessage=m'
text 'C++, no id' 'ErrorCode=Unheard, ErrorMessage=m'
text 'C++, another label' \
	'RequestId=0a1b2c3d-1111-4222-8333-444455556666, ErrorCode=Unheard, Message=m'
text 'C++, colons' \
	'RequestId: 0a1b2c3d-1111-4222-8333-444455556666, ErrorCode: Unheard, ErrorMessage: m'
found
