# SPDX-License-Identifier: MIT
#
# Sentences and objects beside, around and after each other: each failure is found once, by the
# reader that sees more of it. Each row is a text with printf's escapes; the golden has the code,
# the message, the id and the line that are found in it.
. "$SRC/tests/texts.sh"
texts '%b' <<'END'
[worker-3] Code=AuthFailure.MFAFailure, Message=behind a name, RequestId=r-1\n
[worker-3] (10:20) Code=AuthFailure.MFAFailure, Message=behind a name and a time, RequestId=r-1\n
[a=b] Code=AuthFailure.MFAFailure, Message=behind a field, RequestId=r-1\n
[a: b] Code=AuthFailure.MFAFailure, Message=behind a key, RequestId=r-1\n
[\0345\0274\0202] Code=AuthFailure.MFAFailure, Message=behind what is no ASCII, RequestId=r-1\n
<a> Code=AuthFailure.MFAFailure, Message=behind a tag, RequestId=r-1\n
it's Code=AuthFailure.MFAFailure, Message=behind an apostrophe, RequestId=r-1\n
({[ Code=AuthFailure.MFAFailure, Message=behind open brackets, RequestId=r-1\n
)}] Code=AuthFailure.MFAFailure, Message=behind closed brackets, RequestId=r-1\n
{"a": 1} Code=AuthFailure.MFAFailure, Message=behind an object, RequestId=r-1\n
{"a": 1 Code=AuthFailure.MFAFailure, Message=behind an object that is open, RequestId=r-1\n
{a: [TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=in an object, RequestId=r-1}\n
{a: "[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=in a string of an object, RequestId=r-1"}\n
{"a": "[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=in a string of a document, RequestId=r-1"}\n
{code: AuthFailure.MFAFailure, message: an object, requestId: r-1}\n
{a: 1, code: AuthFailure.MFAFailure, message: an object with another member, requestId: r-1}\n
{"Error":{"Code":"AuthFailure.MFAFailure","Message":"a lost tail"}\n[TencentCloudSDKError] Code=InternalError, Message=the next line, RequestId=r-2\n
{"Error":{"Code":"AuthFailure.MFAFailure","Message":"a lost tail"}\nTencentCloudSDK\nTencentCloudSDK\n[TencentCloudSDKError] Code=InternalError, Message=two names on, RequestId=r-2\n
{"Error":{"Code":"AuthFailure.MFAFailure","Message":"a tail"},\n"RequestId":"r-1"}\n[TencentCloudSDKError] Code=InternalError, Message=behind it, RequestId=r-2\n
[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=first, RequestId=r-1 {"Response":{"Error":{"Code":"InternalError","Message":"second"},"RequestId":"r-2"}}\n
{"Response":{"Error":{"Code":"InternalError","Message":"first"},"RequestId":"r-2"}} [TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=second, RequestId=r-1\n
response: {'Response': {'Error': {'Code': 'InternalError', 'Message': 'first'}, 'RequestId': 'r-2'}} and {'Response': {'Error': {'Code': 'AuthFailure.MFAFailure', 'Message': 'second'}, 'RequestId': 'r-1'}}\n
call('f'): {'Response': {'Error': {'Code': 'InternalError', 'Message': 'behind a call'}, 'RequestId': 'r-2'}}\n
'{"Response":{"Error":{"Code":"InternalError","Message":"in quotes"},"RequestId":"r-2"}}'\n
'{"Response":{"Error":{"Code":"InternalError","Message":"it\\'s in quotes"},"RequestId":"r-2"}}'\n
body={"Response":{"Error":{"Code":"InternalError","Message":"behind a key"},"RequestId":"r-2"}}\n
a: 1\nb: {"Response":{"Error":{"Code":"InternalError","Message":"behind keys"},"RequestId":"r-2"}}\n
code: AuthFailure.MFAFailure\nmessage: lines\nrequestId: r-1\n
- code: AuthFailure.MFAFailure\n  message: an item\n  requestId: r-1\n
- code: AuthFailure.MFAFailure\n  message: an item\n  requestId: r-1\n- code: FailedOperation.NodeNotEmpty\n  message: another\n  requestId: r-2\n
  - code: AuthFailure.MFAFailure\n    message: an item of several\n    requestId: r-1\n  - other: 1\n
  - code: "AuthFailure.MFAFailure"\n    message: a code in quotes\n    requestId: r-1\n
  - code: AuthFailure.MFAFailure and more\n    message: no code alone\n    requestId: r-1\n
errors:\n  - code: AuthFailure.MFAFailure\n    message: a list of codes\n  - code: InternalError\n    message: another\n
name: x\n- code: AuthFailure.MFAFailure\n  message: an item below a line\n  requestId: r-1\n
  code: AuthFailure.MFAFailure\n  message: the mark of another cloud\n  HostId: h\n
[TencentCloudSDKException] code:AuthFailure.MFAFailure
[TencentCloudSDKException] code:AuthFailure.MFAFailure\n
[TencentCloudSDKException] code:AuthFailure.MFAFailure message:m
"Code": "AuthFailure.MFA
END
found 7
