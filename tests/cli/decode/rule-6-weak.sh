# SPDX-License-Identifier: MIT
#
# Which codes a weak label accepts, and what else must be there for a code without a dot. Beside
# each row in which a failure is found is one that just lacks something.
. "$SRC/tests/texts.sh"

# A known code with a dot, in the documented letter case.
text 'known' 'code: FailedOperation.NodeNotEmpty, message: m'
text 'known, lower case' 'code: failedoperation.nodenotempty, message: m'
text 'known, capitals' 'code: FAILEDOPERATION.NODENOTEMPTY, message: m'
text 'known, in an object' '{"code":"FailedOperation.NodeNotEmpty","message":"m"}'
text 'known, in an object, lower case' '{"code":"failedoperation.nodenotempty","message":"m"}'

# A code with a dot whose family is known.
text 'family' 'code: FailedOperation.Unheard, message: m'
text 'family of no row' 'code: AuthFailure.Unheard, message: m'
text 'no family' 'code: FailedThing.Unheard, message: m'
text 'family, lower case' 'code: failedoperation.Unheard, message: m'
text 'family, in an object' '{"code":"FailedOperation.Unheard","message":"m"}'
text 'no family, in an object' '{"code":"FailedThing.Unheard","message":"m"}'

# An unknown code beside the cloud's name counts only if it has a dot.
text 'unknown, dotted, the name' 'tencent: code: FailedThing.Unheard, message: m'
text 'unknown, no dot, the name' 'tencent: code: Unheard, message: m'
text 'unknown, no dot, the name and an id' \
	'tencent: code: Unheard, message: m, requestId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'unknown, dotted, the name in the line above' 'tencent says
code: FailedThing.Unheard, message: m'
text 'unknown, dotted, an id' \
	'code: FailedThing.Unheard, message: m, requestId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'unknown, dotted, the name in the object' \
	'{"code":"FailedThing.Unheard","message":"m","host":"cvm.tencentcloudapi.com"}'
text 'unknown, no dot, the name in the object' \
	'{"code":"Unheard","message":"m","host":"cvm.tencentcloudapi.com"}'

# A known code without a dot counts only if something else shows where it comes from. Nothing does:
text 'no sign' 'code: InternalError, message: m'
text 'no sign, in an object' '{"code":"InternalError","message":"m"}'
text 'no sign, wrapped' '{"error":{"code":"ResourceNotFound","message":"m"}}'
text 'no sign, an event' '{"errorCode":"LimitExceeded","errorMessage":"m"}'

# An id that is a UUID in lower case:
text 'an id' 'code: InternalError, message: m, requestId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'an id, other label' \
	'code: InternalError, message: m, request_id: 0a1b2c3d-1111-4222-8333-444455556666'
text 'an id, a run' 'code: InternalError, message: m, requestId: s1575025791424544000'
text 'an id, no hyphens' \
	'code: InternalError, message: m, requestId: 0a1b2c3d111142228333444455556666'
text 'an id, capitals' \
	'code: InternalError, message: m, requestId: 0A1B2C3D-1111-4222-8333-ABCDEF556666'
text 'another id' 'code: InternalError, message: m, traceId: 0a1b2c3d-1111-4222-8333-444455556666'
text 'an id, in an object' \
	'{"code":"InternalError","message":"m","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an id, a run, in an object' \
	'{"code":"InternalError","message":"m","requestId":"req_0a1b2c3d"}'
text 'an id, capitals, in an object' \
	'{"code":"InternalError","message":"m","requestId":"0A1B2C3D-1111-4222-8333-ABCDEF556666"}'
text 'another id, in an object' \
	'{"code":"InternalError","message":"m","traceId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an id, and an unknown code' \
	'{"code":"Unheard","message":"m","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'
text 'an id, and a code in lower case' \
	'{"code":"internalerror","message":"m","requestId":"0a1b2c3d-1111-4222-8333-444455556666"}'

# The cloud's name:
text 'tencent' 'tencent: code: InternalError, message: m'
text 'Tencent' 'Tencent: code: InternalError, message: m'
text 'TENCENT' 'TENCENT: code: InternalError, message: m'
text 'TencentCloud' 'TencentCloud: code: InternalError, message: m'
text 'tencent-cloud' 'tencent-cloud: code: InternalError, message: m'
text 'cvm.tencentcloudapi.com' 'cvm.tencentcloudapi.com: code: InternalError, message: m'
text '腾讯云' '腾讯云: code: InternalError, message: m'
text 'qcloud' 'qcloud: code: InternalError, message: m'
text 'tencen' 'tencen: code: InternalError, message: m'
text 'the name in the line above' 'tencent says
code: InternalError, message: m'
text 'the name in the line below' 'code: InternalError, message: m

tencent says'
text 'the name, a key' '{"code":"InternalError","message":"m","qcloud":1}'
text 'the name, a string' '{"code":"InternalError","message":"m","host":"cvm.tencentcloudapi.com"}'
text 'the name, in the message' '{"code":"InternalError","message":"腾讯云 failed"}'
text 'the name, deeper, on another line' '{
  "code": "InternalError",
  "message": "m",
  "site": {
    "host": "cvm.tencentcloudapi.com"
  }
}'

# In these spellings, without a blank after = or the colon:
text 'Code=X, Message=' 'Code=InternalError, Message=m'
text 'Code= X, Message= ' 'Code= InternalError, Message= m'
text 'code=X, message=' 'code=InternalError, message=m'
text 'Code=X; Message=' 'Code=InternalError; Message=m'
text 'code:X message:' 'code:InternalError message:m'
text 'code: X message: ' 'code: InternalError message: m'
text 'Code: X, Message: ' 'Code: InternalError, Message: m'
text '(Code:X)' 'down (Code:InternalError)It broke'
text 'Code="X" Message="' 'Status=404 Code="ResourceNotFound" Message="m"'
text 'so spelt, unknown' 'Code=Unheard, Message=m

code:Unheard message:m'

# In "error: CODE: MSG", which has no label, only a known code with a dot counts.
text 'error: X: m' 'api error: FailedOperation.NodeNotEmpty: m'
text 'error: X: m, a family' 'api error: FailedOperation.Unheard: m'
text 'error: X: m, no dot' 'api error: InternalError: m'
text 'error: X: m, lower case' 'api error: failedoperation.nodenotempty: m'
text 'error: X: m, no dot, the name' 'Tencent error: InternalError: m'
text 'error: X: m, unknown, the name' 'Tencent error: FailedThing.Unheard: m'
found
