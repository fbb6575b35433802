# SPDX-License-Identifier: MIT
# Slightly damaged output, and output that is rarely seen. Each row is a text with printf's escapes;
# the golden has the code, the message and the id that are found in it.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
{'Code': 'AuthFailure.MFAFailure', 'Message':) 'a bracket in front of a value', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message':, 'a comma in front of a value', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': '\\345\\244\\251 octal', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'C:\\xyz is no number', 'RequestId': 'r-1'}
{'a\000b': 'a NUL in a key', 'Code': 'AuthFailure.MFAFailure', 'Message': 'm', 'RequestId': 'r-1'}
[('a pair', 'of words'), ('Code', 'AuthFailure.MFAFailure'), ('Message', 'pairs'), ('RequestId', 'r-1')]
{"Error": {"Code": "AuthFailure.MFAFailure", "Message": "the end is lost", "RequestId": "r-1"
{'Code': 'AuthFailure.MFAFailure', 'Message': '''three quotes''', 'RequestId': 'r-1'}
Error:\n  Code: !!str AuthFailure.MFAFailure\n  Message: &anchor a tag and an anchor # and a comment\nRequestId: r-1
level: error\nerr:\n  code: AuthFailure.MFAFailure\n  message: one\n  requestId: r-1\nlevel: error\nerr:\n  code: AuthFailure.MFAFailure\n  message: another\n  requestId: r-2
Response:\n- Error:\n    Code: AuthFailure.MFAFailure\n    Message: in a list\n  RequestId: r-1
CloudBaseError: [DescribeEnvs]，RequestId: 3bedc48b-b7c7-4987-9826-18dfd19a1901，Error Code: AuthFailure.MFAFailure，no label in front
Code=AuthFailure.MFAFailure，Message=wide commas，RequestId=r-1
Code=AuthFailure.MFAFailure, Message="in quotes", RequestId=r-1
message：code:AuthFailure.MFAFailure message:old .NET  requestId:3bedc48b-b7c7-4987-9826-18dfd19a1901
调用失败：code:AuthFailure.MFAFailure, message:a sentence in front, requestId:3bedc48b-b7c7-4987-9826-18dfd19a1901
调用失败：code: AuthFailure.MFAFailure，message: wide commas，requestId: 3bedc48b-b7c7-4987-9826-18dfd19a1901
调用失败：code:UnheardOf message:not of this API, requestId:r-1
调用失败：code:ResourceNotFound, message: every cloud says so
TencentCloud\\Common\\Exception\\TencentCloudSDKException: "monolog" at C:\\app\\x.php line 3
TencentCloud\\Common\\Exception\\TencentCloudSDKException: "phpunit" at C:\\app\\x.php:3
TencentCloud API error: AuthFailure.MFAFailure (in brackets)
TencentCloud API error: AuthFailure.MFAFailure - one\nTencentCloud API error: AuthFailure.MFAFailure - another
TencentCloud API error： AuthFailure.MFAFailure - a wide colon
[2026-01-02 03:04:05.12] {"Response":\n[2026-01-02 03:04:05] {"Error":{"Code":"AuthFailure.MFAFailure","Message":"zeros"},\n[2026-01-02 03:04:05.1] "RequestId":"r-1"}}
[2026-01-02 03:04:05] {"Response":\n[2026-01-02 03:04:05.12] {"Error":{"Code":"AuthFailure.MFAFailure","Message":"none first"},\n[2026-01-02 03:04:05] "RequestId":"r-1"}}
{"Code":"InternalError","Message":"mixed case","RequestId":"3bedc48b-b7c7-4987-9826-18DFD19a1901"}
klog err="TencentCloud API error: AuthFailure.MFAFailure - in a field" logger="x"
E0102 a.go:7] "failed" err="Code=AuthFailure.MFAFailure, Message=in a field" key="x"
{"Response":{"E(rror":{"Code":"InternalError","Message":"a byte in a key"},"RequestId":"3bedc48b-b7c7-4987-9826-18dfd19a1901"}
{Error: {Code: "AuthFailure.MFAFailure", Messag[: "a colon too many"}, RequestId: "3bedc48b-b7c7-4987-9826-18dfd19a1901"}
tencentcloud {Code: AuthFailure.MFAFailure, Message 'a colon is lost', RequestId: 'r-1'}
{"Code"： "AuthFailure.MFAFailure", "Message"： "wide colons", "RequestId"： "r-1"}
{"Code"：: "AuthFailure.MFAFailure", "Message"：: "two", "RequestId"：: "r-1"}
2026-01-02T03:04:05 stdout F {"Response":\n2026-01-02T03:04:05 stdout F\n2026-01-02T03:04:05 stdout F {"Error":{"Code":"AuthFailure.MFAFailure","Message":"no fraction"},"RequestId":"r-1"}}
2026-01-02T03:04:05.12+08:00 stdout F {"Response":\n2026-01-02T03:04:05.1+08:00 stdout F {"Error":{"Code":"AuthFailure.MFAFailure","Message":"a zone"},"RequestId":"r-1"}}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'bytes \\xe5\\xxx', 'RequestId': 'r-1'}
[('a pair', 'of words'), ('a', 'b'), ('Code', 'AuthFailure.MFAFailure'), ('Message', 'more pairs'), ('RequestId', 'r-1')]
array:2 [\n  "code" => "AuthFailure.MFAFailure"\n  "message" => """\n    two,\n    lines\n    """\n  "requestId" => "r-1"\n]
{"log": "{\\"log\\": \\"{\\\\\\"log\\\\\\": \\\\\\"{\\\\\\\\\\\\\\"log\\\\\\\\\\\\\\": \\\\\\\\\\\\\\"{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Response\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Error\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Code\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"AuthFailure.MFAFailure\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\",\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Message\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"in four strings\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\",\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"RequestId\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"r-1\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"}}}\\\\\\\\\\\\\\"}\\\\\\"}\\"}"}
{"log": "{\\"log\\": \\"{\\\\\\"log\\\\\\": \\\\\\"{\\\\\\\\\\\\\\"log\\\\\\\\\\\\\\": \\\\\\\\\\\\\\"{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"log\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\": \\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Response\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Error\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":{\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Code\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"AuthFailure.MFAFailure\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\",\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"Message\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"in five strings\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\",\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"RequestId\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\":\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"r-1\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"}}}\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\"}\\\\\\\\\\\\\\"}\\\\\\"}\\"}"}
{\n  Code: 'AuthFailure.MFAFailure',\n  Message 'a colon is lost',\n  RequestId: 'r-1'\n}
["Code"]=>\n\n{'Code': 'AuthFailure.MFAFailure', 'Message': 'below a key without a value', 'RequestId': 'r-1'}
code="oops 'Error': {'Code': 'AuthFailure.MFAFailure', 'Message': 'behind a quote'}, 'RequestId': 'r-1'
"0": {"Code": "AuthFailure.MFAFailure", "Message": "an index in front" "RequestId": "r-1"}
{'Error': ] dict({'Code': 'AuthFailure.MFAFailure', 'Message': 'a bracket in front of a name'}), 'RequestId': 'r-1'}
{ Code: 'AuthFailure.MFAFailure', Message: 'one \\\nand the same line', RequestId: 'r-1' }
Response:\n  Error:\n    Code: AuthFailure.MFAFailure\n    "Message:": a stray colon in a name\n  RequestId: r-1
TencentCloud API error: AuthFailure.MFAFailure: "in quotes"
TencentCloud API error: AuthFailure.MFAFailure - a bracket (is open\nin the next line too
TencentCloud API error: AuthFailure.MFAFailure - a bracket (closes\nin the next line)
{'Code': 'AuthFailure.MFAFailure', 'Message': 'its last quote is lost, further than a name is long, 'RequestId': 'r-1'}
{ {'a': 1}; {'Code': 'AuthFailure.MFAFailure', 'Message': 'in a block of a program'} }
[]R{{Code:"AuthFailure.MFAFailure", Message:"one", RequestId:"r-1"}, {Code:"AuthFailure.MFAFailure", Message:"another", RequestId:"r-2"}}
{'Response': {'Error': {'Code': 'AuthFailure.MFAFailure', 'Message': 'a bracket too many'}}, 'RequestId': 'r-1'}}
[12:00:00]code: AuthFailure.MFAFailure, message: glued to a (time\n[12:00:00] or not)
{"Code":"AuthFailure.MFAFailure","Message":"say "x"\\u0020 y","RequestId":"r-1"}
END
found
