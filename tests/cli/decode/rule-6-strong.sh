# SPDX-License-Identifier: MIT
#
# The strong forms, which accept any code, each beside one that is just not strong.
. "$SRC/tests/cli/decode/rule/row.sh"

# An anchor.
row 'Go' \
	'[TencentCloudSDKError] Code=Unheard, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
row 'Go, of another' \
	'[OtherCloudSDKError] Code=Unheard, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
row 'Python' \
	'[TencentCloudSDKException] code:Unheard message:m requestId:0a1b2c3d-1111-4222-8333-444455556666'
row 'Python, of another' \
	'[OtherCloudSDKException] code:Unheard message:m requestId:0a1b2c3d-1111-4222-8333-444455556666'
row 'repr' 'TencentCloudSDKException('\''Unheard'\'', '\''m'\'', '\''0a1b2c3d-1111-4222-8333-444455556666'\'')'
row 'repr, of another' \
	'OtherCloudSDKException('\''Unheard'\'', '\''m'\'', '\''0a1b2c3d-1111-4222-8333-444455556666'\'')'
row 'marks do not undo it' \
	'[TencentCloudSDKError] Code=InternalError, Message=HostId aws-sdk botocore $metadata amazonaws azure, RequestId=0A1B2C3D-1111-4222-8333-ABCDEF556666'

# TencentCloud API error: CODE.
row 'API error' 'TencentCloud API error: Unheard - m'
row 'API error, colon' 'TencentCloud API error: Unheard: m'
row 'API error, of another' 'OtherCloud API error: Unheard - m'
row 'API error, not directly' 'TencentCloud API error: it said Unheard - m'

# Response.Error.
row 'Response.Error' '{"Response":{"Error":{"Code":"Unheard","Message":"m"}}}'
row 'Response.Error, inside' '{"data":{"Response":{"Error":{"Code":"Unheard","Message":"m"}}}}'
row 'Reply.Error' '{"Reply":{"Error":{"Code":"Unheard","Message":"m"}}}'
row 'Error alone' \
	'{"Error":{"Code":"Unheard","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
row 'Response.Error, with marks' \
	'{"Response":{"Error":{"Code":"InternalError","Message":"azure","HostId":"h"},"RequestId":"0A1B2C3D-1111-4222-8333-ABCDEF556666"}}'

# codeDesc beside a code.
row 'codeDesc' '{"code":4100,"message":"m","codeDesc":"Unheard"}'
row 'codeText' '{"code":4100,"message":"m","codeText":"Unheard"}'
row 'codeDesc alone' '{"message":"m","codeDesc":"Unheard"}'
row 'codeDesc, success' '{"code":0,"message":"","codeDesc":"Success"}'

# Code=CODE, Message= with a dotted code.
row 'Code=, Message=' 'worker: Code=Brand.New, Message=m'
row 'Code=, Message=, no dot' 'worker: Code=Unheard, Message=m'
row 'Code=, Message=, lower case' 'worker: code=Brand.New, message=m'
row 'Code = , Message = ' 'worker: Code = Brand.New, Message = m'
row 'Code:, Message:' 'worker: Code: Brand.New, Message: m'

# RequestId=…, ErrorCode=…, ErrorMessage=…
row 'C++' 'RequestId=0a1b2c3d-1111-4222-8333-444455556666, ErrorCode=Unheard, ErrorMessage=m'
row 'C++, no id' 'ErrorCode=Unheard, ErrorMessage=m'
row 'C++, another label' \
	'RequestId=0a1b2c3d-1111-4222-8333-444455556666, ErrorCode=Unheard, Message=m'
row 'C++, colons' \
	'RequestId: 0a1b2c3d-1111-4222-8333-444455556666, ErrorCode: Unheard, ErrorMessage: m'
