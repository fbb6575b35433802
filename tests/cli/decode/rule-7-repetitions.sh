# SPDX-License-Identifier: MIT
#
# Which records are repetitions: the same id; the same text without an id; and a record without a
# code whose id was seen before.
. "$SRC/tests/texts.sh"

frames() { # N: prints so many lines of a stack
	yes '  at frame' | head -n "$1"
}

# The same code and id.
text 'cause' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666
Caused by: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'cause, another message' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666
Caused by: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=n, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'cause, another id' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666
Caused by: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=9f8e7d6c-5555-4666-8777-888899990000'
text 'cause, another code' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666
Caused by: [TencentCloudSDKError] Code=InternalError, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'far behind' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666
'"$(frames 40)"'
2026-01-02T03:04:05Z [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'no id is not the same id' '[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:None
2026-01-02T03:04:05Z [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:None'

# The same words without an id, in one document.
text 'two strings' \
	'{"a":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m","b":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m"}'
text 'two strings, another message' \
	'{"a":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m","b":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=n"}'
text 'two strings, another code' \
	'{"a":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m","b":"[TencentCloudSDKError] Code=InternalError, Message=m"}'
text 'two strings, an id in the first' \
	'{"a":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666","b":"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m"}'

# The same words without an id, within 20 lines.
text 'next line' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'next line, another message' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=n'
text 'next line, another code' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=InternalError, Message=m'
text '20 lines on' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
'"$(frames 19)"'
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text '21 lines on' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
'"$(frames 20)"'
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'three dated lines' '2026-01-02T03:04:05Z [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
2026-01-02T03:04:06Z [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
2026-01-02T03:04:07Z [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'three lines' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'a dated line, then none' '2026-01-02T03:04:05Z [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'a date between' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
2026-01-02T03:04:05Z trying again
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'two klog heads' 'E0102 03:04:05.000000       1 a.go:10] [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
E0102 03:04:06.000000       1 a.go:10] [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'
text 'two klog heads, each with its cause' 'E0102 03:04:05.000000       1 a.go:10] [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
E0102 03:04:06.000000       1 a.go:10] [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m'

# Records without a code.
text 'no code, same message' 'com.tencentcloudapi.common.exception.TencentCloudSDKException: m
com.tencentcloudapi.common.exception.TencentCloudSDKException: m'
text 'no code, another message' 'com.tencentcloudapi.common.exception.TencentCloudSDKException: m
com.tencentcloudapi.common.exception.TencentCloudSDKException: n'
text 'no code, same id' '[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:0a1b2c3d-1111-4222-8333-444455556666
[TencentCloudSDKException]message:m  requestId:0a1b2c3d-1111-4222-8333-444455556666  traceId:t'
text 'no code, another id' '[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:m requestId:0a1b2c3d-1111-4222-8333-444455556666
[TencentCloudSDKException]message:m  requestId:9f8e7d6c-5555-4666-8777-888899990000  traceId:t'

# Documents.
text 'a document twice' '{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}
{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
text 'a document, then the text' '{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'the text, then a document' '[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=0a1b2c3d-1111-4222-8333-444455556666
{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"},"RequestId":"0a1b2c3d-1111-4222-8333-444455556666"}}'
found
