# SPDX-License-Identifier: MIT
#
# Node.js's errors as consoles and test runners print them: the message is between the name and the
# stack; the code and the id come from the object after the stack. Each row is a text with printf's
# escapes; the golden has the code, the message and the id that are found in it.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
TencentCloudSDKHttpException [Error]: broken\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException: broken\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: broken {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: broken\n{\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: broken\n    at a (b.js:1:2)\n    at c (d.js:3:4)\n{\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: broken\n\n    at a (b.js:1:2) {\n\n  requestId: 'r-1',\n\n  code: 'AuthFailure.MFAFailure'\n\n}
TencentCloudSDKHttpException [Error]: broken\n    at a (b.js:1:2)\n    ... 2 lines matching cause stack trace ...\n    at c (d.js:3:4) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: broken\nin two lines\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: ends in a brace {\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: ends in a line feed\n\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: \n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: no object\n    at a (b.js:1:2)
TencentCloudSDKHttpException [Error]: no stack
TencentCloudSDKHttpException [Error]: no stack\nand the next entry
TencentCloudSDKHttpException [Error]: no code\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  traceId: 't'\n}
TencentCloudSDKHttpException [Error]: no id\n    at a (b.js:1:2) {\n  requestId: '',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: no code that is one\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'not one'\n}
{ TencentCloudSDKHttpException: until Node 10\n    at a (b.js:1:2)\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure' }
[TencentCloudSDKHttpException: no stack] {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
[TencentCloudSDKHttpException: brackets [in] it] { requestId: 'r-1', code: 'AuthFailure.MFAFailure' }
[TencentCloudSDKHttpException: over\n  two lines] { requestId: 'r-1', code: 'AuthFailure.MFAFailure' }
[TencentCloudSDKHttpException: no object]
TencentCloudSDKHttpException: by vitest\n \0342\0235\257 a b.js:1:2\n    1| call()\n     |  ^\n\nSerialized Error: { requestId: 'r-1', code: 'AuthFailure.MFAFailure' }
t [Error]: in a bundle\n    at a (b.js:1:2) {\n  requestId: '3bedc48b-b7c7-4987-9826-18dfd19a1901',\n  code: 'AuthFailure.MFAFailure'\n}
Error: in a bundle\n    at a (b.js:1:2) {\n  requestId: '3bedc48b-b7c7-4987-9826-18dfd19a1901',\n  code: 'AuthFailure.MFAFailure'\n}
 \0342\0250\250 Error: in a bundle\n    at a (b.js:1:2) {\n  requestId: '3bedc48b-b7c7-4987-9826-18dfd19a1901',\n  code: 'AuthFailure.MFAFailure'\n}
a.b.CException: with a class\n    at a (b.js:1:2) {\n  requestId: '3bedc48b-b7c7-4987-9826-18dfd19a1901',\n  code: 'AuthFailure.MFAFailure'\n}
a word: that is no name\n    at a (b.js:1:2) {\n  requestId: '3bedc48b-b7c7-4987-9826-18dfd19a1901',\n  code: 'AuthFailure.MFAFailure'\n}
a.b: that is no name\n    at a (b.js:1:2) {\n  requestId: '3bedc48b-b7c7-4987-9826-18dfd19a1901',\n  code: 'AuthFailure.MFAFailure'\n}
error: by Bun\n requestId: "3bedc48b-b7c7-4987-9826-18dfd19a1901",\n      code: "AuthFailure.MFAFailure"\n\n      at a (b.js:1:2)
encentCloudSDKHttpException [Error]: GitHub eats the T\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}
TencentCloudSDKHttpException [Error]: one\n    at a (b.js:1:2) {\n  requestId: 'r-1',\n  code: 'AuthFailure.MFAFailure'\n}\nTencentCloudSDKHttpException [Error]: another\n    at a (b.js:1:2) {\n  requestId: 'r-2',\n  code: 'InternalError'\n}
[TencentCloudSDKHttpException: one\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18] {\n  requestId: "r-1", code: "AuthFailure.MFAFailure" }
END
found
