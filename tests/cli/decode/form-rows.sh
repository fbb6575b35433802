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
{ TencentCloudSDKHttpException: Node.js 10\n    at f (/a.js:1:2)\n  requestId: 'r-1',\n  traceId: undefined,\n  code: 'FailedOperation.NodeNotEmpty' }
{ TencentCloudSDKHttpException: Node.js 10\n    at f (/a.js:1:2)\n  requestId: 'r-1',\n  retries: 12,\n  code: 'FailedOperation.NodeNotEmpty' }
[Error: Node.js, without a stack }]] {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n}
[Error: Node.js, without a stack [1]] {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n}
 \0342\0250\0257 [t [Error]: Next.js] {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n}
Error: outer\n    at a (/b.js:1:2) {\n  [cause]: [Error: Node.js, a cause] {\n    requestId: 'r-1',\n    code: 'FailedOperation.NodeNotEmpty'\n  }\n}
Error: Deno\n    at f (file:///a.js:1:2)\n    at g (ext:core/01_core.js:1:7) {\n  requestId: "r-1",\n  code: "FailedOperation.NodeNotEmpty"\n}
error: Uncaught (in promise) Error: Deno\n    at f (file:///a.js:1:2) {\n  requestId: "r-1",\n  code: "FailedOperation.NodeNotEmpty"\n}
[2026-01-02T03:04:05.123+0000] {a.py:188} INFO - {"Response": {\n[2026-01-02T03:04:05.125+0000] {a.py:188} INFO -   "Error": {"Code": "FailedOperation.NodeNotEmpty", "Message": "Airflow"},\n[2026-01-02T03:04:05.130+0000] {a.py:188} INFO -   "RequestId": "r-1"}}
12:00:00 svc: ..."Code": "FailedOperation.NodeNotEmpty", "Message": "the head is cut off"}, "RequestId": "r-1"}}
body="Code": "FailedOperation.NodeNotEmpty", "Message": "the head is cut off"}, "RequestId": "r-1"}}
"Code": "FailedOperation.NodeNotEmpty", "Message": "two heads cut off"}, "RequestId": "r-1"}}\n"Code": "FailedOperation.MemberExist", "Message": "m"}, "RequestId": "r-2"}}
"Code": "FailedOperation.NodeNotEmpty", "Message": "the head is cut off"}, "RequestId": "r-1"}}\n"Next": "line"
api error (HTTP 200 OK) FailedOperation.Unheard: Rust, a code of a known family (request 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01)
CloudBaseError: [X]\0357\0274\0214RequestId: r-1\0357\0274\0214Error Code: FailedOperation.NodeNotEmpty\0357\0274\0214[request id:r-1]CloudBase\nwith a stack\n    at a (/b.js:1:1)
CloudBaseError: [X]\0357\0274\0214RequestId: r-1\0357\0274\0214Error Code: FailedOperation.NodeNotEmpty\0357\0274\0214CloudBase\nwithout a stack
RequestId=r-1, ErrorCode=FailedOperation.NodeNotEmpty, ErrorMessage=C++\nwith something else\n    at a (/b.js:1:1)
\0342\0225\0255\0342\0224\0200\n\0342\0224\0202 Error:                                                                                                          \0342\0224\0202\n\0342\0224\0202   Code: FailedOperation.NodeNotEmpty                                                                            \0342\0224\0202\n\0342\0224\0202   Message: a wide box                                                                                           \0342\0224\0202\n\0342\0224\0202   RequestId: r-1                                                                                                \0342\0224\0202
code: FailedOperation.NodeNotEmpty, message: lines\nbefore, requestId: r-1
code: FailedOperation.NodeNotEmpty\0357\0274\0214message: lines\nbefore\0357\0274\0214 requestId: r-1
code: FailedOperation.NodeNotEmpty message: lines\nbefore requestId: r-1
code: FailedOperation.NodeNotEmpty message: no id of its own\nbut another's request id: r-1
code: FailedOperation.NodeNotEmpty, message: no id of its own\nbut another's requestId: r-1
error code: UnauthorizedOperation, error message: CAM (x:y)\nresource (*), [request id:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01], request id: 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01
Code: FailedOperation.NodeNotEmpty\nRequestId: r-1\nMessage: the id in the middle
Code=FailedOperation.NodeNotEmpty\nRequestId=r-1\nMessage=the id in the middle
ErrorCode: "FailedOperation.NodeNotEmpty"\nRequestId: "r-1"\nMessage: "the id in the middle"
code\0357\0274\0232FailedOperation.NodeNotEmpty\n\0351\0224\0231 message\0357\0274\0232words before the label\nrequestId: r-1
code: FailedOperation.NodeNotEmpty\nsee: message: no label\nrequestId: r-1
code: FailedOperation.NodeNotEmpty, message: bold, requestId:**5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01**
code: FailedOperation.NodeNotEmpty, message: bold code, requestId=**`5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01`**
a: b\nmessage: "[{0 [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=\\"quoted\\" YAML, RequestId=r-1 []}]"
raise ApiError(code='FailedOperation.NodeNotEmpty')
raise ApiError(code='FailedOperation.NodeNotEmpty', request_id='r-1')
2031-02-03 04:05:06 level="error" {"Response": {\n2031-02-03 04:05:06 level="error"   "Error": {"Code": "FailedOperation.NodeNotEmpty", "Message": "m"},\n2031-02-03 04:05:06 level="error"   "RequestId": "r-1"}}
code: FailedOperation.MemberExist, message: another follows\nERROR {"Response": {"Error": {"Code": "FailedOperation.NodeNotEmpty", "Message": "m"}, "RequestId": "r-2"}}
code: FailedOperation.MemberExist, message: another follows\nINFO ok, requestId: r-2
code: FailedOperation.MemberExist, message: another follows\n[info] ok, requestId: r-2
code: FailedOperation.MemberExist, message: another follows\nok, RequestId: r-2
code: FailedOperation.MemberExist, message: another follows\nok, requestId=r-2
code: FailedOperation.MemberExist, message: another follows\ncode: 0, message: ok, requestId: r-2
code: FailedOperation.MemberExist, message: another follows\n{ status: 200, requestId: 'r-2' }
code: FailedOperation.MemberExist, message: another follows\nstatus: 200, requestId: 'r-2'
code: FailedOperation.MemberExist, message: informed, as INFORMED\nINFORMED as well, requestId: r-1
requestId: r-1 TencentCloud.Common.TencentCloudSDKException: {name} is a placeholder of the server's
[12:00:00] ERROR    code:FailedOperation.OrganizationPolicyIsDisabled a.py:1\n                    message:full line requestId:r-1
[12:00:00] ERROR    TencentCloudSDKException: 参数错误 a.py:1\n                    请检查
{\n  err: TencentCloudSDKHttpException [Error]: a sibling behind\n      at mk (/a/g.js:5:24) {\n    requestId: 'r-1',\n    code: 'FailedOperation.NodeNotEmpty'\n  },\n  nodeId: 2713\n}
[\n  TencentCloudSDKHttpException [Error]: siblings\n      at mk (/a/g.js:5:24) {\n    requestId: 'r-1',\n    code: 'FailedOperation.NodeNotEmpty'\n  },\n  { a: 1 },\n  ms: 12\n]
<![CDATA[TencentCloudSDKHttpException [Error]: JUnit\n    at mk (/a/g.js:5:24) {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n}]]>
"message" => "TencentCloudSDKHttpException [Error]: Ruby colours\\n    at mk (/a/g.js:5:24) {\\n  requestId: \\e[32m'r-1'\\e[39m,\\n  code: \\033[32m'FailedOperation.NodeNotEmpty'\\033[39m\\n}"
```{"Response":{"Error":{"Code":"FailedOperation","Message":"a fence\\n\\nno end"},"RequestId":"r-1"}}```
x `{"Response":{"Error":{"Code":"FailedOperation","Message":"Markdown\\ncode"},"RequestId":"r-1"}}` y
body="{"Response":{"Error":{"Code":"FailedOperation","Message":"no escapes\\nat all"},"RequestId":"r-1"}}" y
+ curl -d '{"Response":{"Error":{"Code":"FailedOperation","Message":"a shell\\n"},"RequestId":"r-1"}}' '\\nx'
`{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"filter {\\"RequestId\\":\\"x\\"}, y"},"RequestId":"r-1"}}`
`{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"it's (a), {b: 1}, \\"RequestId\\": \\"x\\", c"},"RequestId":"r-1"}}`
`{"log":"{\\"Response\\":{\\"Error\\":{\\"Code\\":\\"FailedOperation.NodeNotEmpty\\",\\"Message\\":\\"a log in code\\"},\\"RequestId\\":\\"r-1\\"}}"}`
body='{"Response":{"Error":{"Code":"FailedOperation","Message":"printed by\\\\nPython"},"RequestId":"r-1"}}'
`RequestId=r-1, ErrorCode=FailedOperation.NodeNotEmpty, ErrorMessage=C++ in code` y
```RequestId=r-1, ErrorCode=FailedOperation.NodeNotEmpty, ErrorMessage=C++ in a fence```
(RequestId=r-1, ErrorCode=FailedOperation.NodeNotEmpty, ErrorMessage=C++ in brackets), sorry
   ```\n   RequestId=r-1, ErrorCode=FailedOperation.NodeNotEmpty, ErrorMessage=an indented fence\n   ```
   [TencentCloudSDKError] Code=FailedOperation, Message=indented\n     more\n   as the first\n   , RequestId=r-1
   [TencentCloudSDKError] Code=FailedOperation, Message=indented\n  less\n   , RequestId=r-1
	[TencentCloudSDKError] Code=FailedOperation, Message=indented\n        with blanks, RequestId=r-1
END
found
