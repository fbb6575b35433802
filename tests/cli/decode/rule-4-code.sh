# SPDX-License-Identifier: MIT
#
# What a code looks like, and what is not one: numbers, longer text, source code.
. "$SRC/tests/texts.sh"

# A stray dot.
text 'a dot behind' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty., Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'a dot behind, flat' \
	'{"Code":"FailedOperation.NodeNotEmpty.","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'

# Only in Response.Error is a number a code.
text 'a number in Response.Error' \
	'{"Response":{"Error":{"Code":4100,"Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'a number in Error' \
	'{"Error":{"Code":4100,"Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'a number, flat' \
	'{"Code":4100,"Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'a number in a string, flat' \
	'{"code":"4100","message":"m","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'a number in text' \
	'tencent: code: 4100, message: m, requestId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'a number and a codeDesc' '{"code":4100,"message":"m","codeDesc":"AuthFailure"}'

# A code may begin with a lower-case letter only if it has a dot, and only in the Go client's form.
text 'lower case, Go form' \
	'[TencentCloudSDKError] Code=failedOperation.Unheard, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'lower case, flat' \
	'{"Code":"failedOperation.Unheard","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'lower case, beside the name' 'tencent: Code: failedOperation.Unheard, Message: m'

# The text goes on after what looks like a code.
text 'it ends' 'Code: FailedOperation.NodeNotEmpty, Message: m'
text 'it goes on' 'Code: FailedOperation.NodeNotEmpty here, Message: m'
text 'it goes on, flat' \
	'{"Code":"FailedOperation.NodeNotEmpty here","Message":"m","RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'a reason phrase' \
	'[TencentCloud\Common\Exception\TencentCloudSDKException] code:Bad Gateway message:The proxy failed requestId:'
text 'one word' \
	'[TencentCloud\Common\Exception\TencentCloudSDKException] code:Forbidden message:The proxy failed requestId:'
text 'no code' '[TencentCloudSDKError] Code=, Message=The link is down, RequestId='
text 'text for a code' \
	'[TencentCloudSDKException] code:Profile '\''prod'\'' missing message:None requestId:None'
text 'the type of an exception' \
	'[TencentCloudSDKException] code:KeyError message:no such key requestId:None'

# After a client's name without labels, the rest is the message.
text 'a name, then labels' \
	'com.tencentcloudapi.common.exception.TencentCloudSDKException: response code: 400, body: no'

# Source code.
text 'a format' 'log("[TencentCloudSDKError] Code=%s, Message=%s, RequestId=%s", c, m, r)'
text 'a format, filled' \
	'log: [TencentCloudSDKError] Code=S, Message=s, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'a Python format' \
	'return "[TencentCloudSDKException] code:%s message:%s requestId:%s" % (c, m, r)'
text 'a Python format, filled' \
	'[TencentCloudSDKException] code:S message:s requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'a call' 'except TencentCloudSDKException as e:
    code = e.get_code()
    message = e.get_message()'
text 'a member' 'raise TencentCloudSDKException(code=e.code, message=e.message)'
text 'a member, in pytest' '>   fail(TencentCloudSDKException, code=tt.code, message=tt.message)
E   NameError: fail'
text 'a member, in rich' \
	'│ ❱ 61 │   fail(TencentCloudSDKException, code=e.code, message=e.message) │'
text 'a member, weak' 'tencent: code: e.code, message: e.message'
found
