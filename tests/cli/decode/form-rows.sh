# Forms of clients, loggers and test runners, with the escapes of printf's %b. The golden has the code, the
# message and the id that are found.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
{u'Response': {u'Error': {u'Code': u'FailedOperation.NodeNotEmpty', u'Message': u'Python 2'}, u'RequestId': u'r-1'}}
TencentCloudSDKException(u'FailedOperation.NodeNotEmpty', u'Python 2', u'r-1')
INFO:root:b'{"Response": {"Error": {"Code": "FailedOperation.NodeNotEmpty", "Message": "bytes\\\\nglued"}, "RequestId": "r-1"}}'
body=b'{"Response": {"Error": {"Code": "FailedOperation.NodeNotEmpty", "Message": "bytes\\\\nglued"}, "RequestId": "r-1"}}' status=200
{'Error': {'Code': 'FailedOperation.NodeNotEmpty',\n 'Message': 'pieces like '\n '{"Code": "A.B", '\n '"Message": "z"}'},\n 'RequestId': 'r-1'}
{ Error: { Code: 'FailedOperation.NodeNotEmpty',\n Message: 'pieces like\\n' +\n '  "Code": "A.B"\\n' +\n 'a member' },\n RequestId: 'r-1' }
Error: vitest\n \0342\0235\0257 f src/org.ts:12:3\n     11|   await f()\n       |         ^\n\n\0342\0216\0257\0342\0216\0257\0342\0216\0257\nSerialized Error: { requestId: 'r-1', code: 'FailedOperation.NodeNotEmpty' }
Error code: FailedOperation.NodeNotEmpty\nError message: labels of two words\nRequest ID: r-1
code: FailedOperation.NodeNotEmpty, error_msg: a label with _, request_id: r-1
TencentCloud\\Common\\Exception\\TencentCloudSDKException^ {#12\n  #message: "Symfony"\n  #code: 0\n  -requestId: "r-1"\n  -errorCode: "FailedOperation.NodeNotEmpty"\n}
     TencentCloud::Common::TencentCloudSDKException:\n       RSpec, with\n       two lines\n     # ./lib/org.rb:12:in `f'
TencentCloud::Common::TencentCloudSDKException (Rails, with a (code: 1)):\n\napp/x.rb:12:in `f'
TencentCloud::Common::TencentCloudSDKException (Rails, with a line that is longer than the place in which the label of a code may be, which is eighty bytes,\nand a second one):\n\napp/x.rb:12:in `f'
TencentCloud.Common.TencentCloudSDKException : NUnit, with a (code: 11008)
requestId: 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01 TencentCloud.Common.TencentCloudSDKException: .NET on one line   at A.B() in a.cs:line 1   at C.D()
2026-01-02T03:04:05Z com.tencentcloudapi.common.exception.TencentCloudSDKException: open [[request id:x]a\n2026-01-02T03:04:05Z resource (*) has no permission\n2026-01-02T03:04:05Z ]\n2026-01-02T03:04:05Z next
nodejs.TencentCloudSDKHttpException: Egg\n    at f (/a.js:1:2)\nrequestId: "r-1"\ntraceId: "t"\ncode: "FailedOperation.NodeNotEmpty"\npid: 1
{'Response' => {'Error' => {'Code' => 'FailedOperation.NodeNotEmpty','Message' => "Perl \\x{6210}"},'RequestId' => 'r-1'}}
2031-02-03T04:05:06Z [error]: winston {"requestId":"r-1","traceId":"t","code":"FailedOperation.NodeNotEmpty"}
error: winston, [[request id:x]two\nlines\n] {"requestId":"r-1","code":"FailedOperation.NodeNotEmpty"}
TencentCloudSDKHttpException [Error]: emitted\n    at a (a.js:1:1)\nEmitted 'error' event on Sync instance at:\n    at b (b.js:2:2) {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n}
org.rb:12:in `rescue in <main>': sync: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=it can't hold, RequestId=r-1 (RuntimeError)
TencentCloud API error: FailedOperation.NodeNotEmpty - policy 'p' can't be bound to 'root'
requestId: 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01 TencentCloud.Common.TencentCloudSDKException: sub error Code=11008, desc=oops\n   at A.B()
code: UnauthorizedOperation\nmessage: not (x:y)\nresource [(*)\n]\nrequestId: 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01
[TencentCloudSDKException]code: null message: requestId: cause:java.net.ConnectException: Connection refused
<![CDATA[started\nError: node {"Response": {"Error": {"Code": "FailedOperation.NodeNotEmpty", "Message": "m"}, "RequestId": "r-1"}}\n]]>
<![CDATA[TencentCloud API error: FailedOperation.NodeNotEmpty - the end of CDATA]]>
\0342\0226\0277 ApiError\n  - message: "a list of labels is no success"\n  - requestId: "r-1"
info: no error in front {"requestId":"5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01","code":"FailedOperation.NodeNotEmpty"}
Code=FailedOperation.NodeNotEmpty, Message=two on a line, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01; Code=LimitExceeded.NodeExceedLimit, Message=m2, RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b02
web-1  | {\nweb-1  |  "Response": {\nweb-1  |   "Remark": "[TencentCloudSDKError] Code=A.B, Message=a success, RequestId=r-1",\nweb-1  |   "RequestId": "r-2"\nweb-1  |  }\nweb-1  | }
raised: b'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=bytes\\x09below 16, RequestId=r-1'
END
found
