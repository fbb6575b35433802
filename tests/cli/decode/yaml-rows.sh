# SPDX-License-Identifier: MIT
#
# YAML, line by line. Each row is a text with printf's escapes; the golden has the code, the message
# and the id that are found in it. A row and its near misses are next to each other.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
Error:\n  Code: AuthFailure.MFAFailure\n  Message: plain\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: plain\n\nRequestId: behind an empty line
Error:\n  Code: AuthFailure.MFAFailure\n  Message: plain # and a comment\nRequestId: r-1 # too
Error:\n  Code: AuthFailure.MFAFailure\n  Message: plain#and no comment\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: it goes on\n    further in\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: it does not go on\n  Other: v\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message:\n    on the next line\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message:\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: |\n    a block\n      of lines\n    here\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: |-\n    a block\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: |2\n    a block\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: |\n\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: |\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: >\n    a fold\n    of lines\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: >\n    a fold\n\n    of parts\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: > no fold\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: "double: quotes"\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: "double\n    quotes over lines"\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: 'single: quotes'\nRequestId: r-1
Error:\n  Code: AuthFailure.MFAFailure\n  Message: 'it''s single'\nRequestId: r-1
Error:\n  "Code": AuthFailure.MFAFailure\n  'Message': keys in quotes\n"RequestId": r-1
Error: {Code: AuthFailure.MFAFailure, Message: in a line}\nRequestId: r-1
Error: {Code: AuthFailure.MFAFailure, Message: a line}\nError: {Code: FailedOperation.ApplyExist, Message: and another}
Error:\n  Code: AuthFailure.MFAFailure\nError:\n  Code: FailedOperation.ApplyExist\nRequestId: r-2
- Error: {Code: AuthFailure.MFAFailure, Message: an item}\n- Error: {Code: FailedOperation.ApplyExist, Message: and another}
Error: a sentence\nError: and another\nCode: AuthFailure.MFAFailure\nMessage: one failure\nRequestId: r-1
Error: [Code, Message]\nCode: AuthFailure.MFAFailure\nRequestId: r-1
Response:\n  Error:\n    Code: AuthFailure.MFAFailure\n    Message: in a Response\n  RequestId: r-1
Response:\n  Error:\n    Code: AuthFailure.MFAFailure\n    Message: in a Response\nRequestId: outside of it
Response:\n  RequestId: r-1\n  Error:\n    Code: AuthFailure.MFAFailure\n    Message: the id first
Response:\n  Error: null\n  RequestId: r-1
Response:\n  Error: ~\n  RequestId: r-1
Response:\n  Error:\n  RequestId: r-1
Response:\n  Data:\n  - Code: AuthFailure.MFAFailure\n    Message: a success\n  RequestId: r-1
- Response:\n    Error:\n      Code: AuthFailure.MFAFailure\n      Message: the first of two\n    RequestId: r-1\n- Response:\n    Error:\n      Code: InternalError\n      Message: the second\n    RequestId: r-2
-   Response:\n      Error:\n        Code: AuthFailure.MFAFailure\n        Message: far behind its dash\n      RequestId: r-1
-\n  Response:\n    Error:\n      Code: AuthFailure.MFAFailure\n      Message: below its dash\n    RequestId: r-1
a:\n- Response:\n    Error:\n      Code: AuthFailure.MFAFailure\n      Message: a dash as far out as the key\n    RequestId: r-1
a:\n  - - Response:\n        Error:\n          Code: AuthFailure.MFAFailure\n          Message: two dashes\n        RequestId: r-1
---\nResponse:\n  Error:\n    Code: AuthFailure.MFAFailure\n    Message: the first document\n  RequestId: r-1\n---\nResponse:\n  Error:\n    Code: InternalError\n    Message: the second\n  RequestId: r-2\n...
  Response:\n    Error:\n      Code: AuthFailure.MFAFailure\n      Message: all indented\n    RequestId: r-1
  Response:\n    Error:\n      Code: AuthFailure.MFAFailure\n      Message: further out is outside\nRequestId: r-1
Response:\r\n  Error:\r\n    Code: AuthFailure.MFAFailure\r\n    Message: with CRLF\r\n  RequestId: r-1\r
Response:\n\tError:\n\t\tCode: AuthFailure.MFAFailure\n\t\tMessage: with tabs\n\tRequestId: r-1
Response:\n  Error:\n    Code : AuthFailure.MFAFailure\n    Message : a blank in front of the colon\n  RequestId : r-1
Response:\n  Error:\n    Code: !!str AuthFailure.MFAFailure\n    Message: !!str "a tag"\n  RequestId: r-1
Response:\n  Error: &e\n    Code: AuthFailure.MFAFailure\n    Message: an anchor\n  RequestId: r-1
Response: Error:\n    Code: AuthFailure.MFAFailure\n    Message: two keys in a line\n  RequestId: r-1
code: AuthFailure.MFAFailure\nmessage: flat\nrequestId: r-1
status: failed\ncode: AuthFailure.MFAFailure\nmessage: flat, behind another key\nrequestId: r-1
- code: AuthFailure.MFAFailure\n  message: a flat item\n  requestId: 3bedc48b-b7c7-4987-9826-18dfd19a1901
- code: AuthFailure.MFAFailure\n  message: a list of codes\n- code: InternalError\n  message: another\n
error:\n  code: AuthFailure.MFAFailure\n  message: in error\n  requestId: r-1\nlevel: error
error:\n  code: AuthFailure.MFAFailure\n  message: another cloud's\n  HostId: h\n  requestId: r-1
Error:\n  Message:\nnot indented\n  Code: AuthFailure.MFAFailure\nRequestId: r-1
END
found
