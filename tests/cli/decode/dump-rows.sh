# SPDX-License-Identifier: MIT
#
# Objects as languages print them: keys, separators and values, each beside a near miss. Each row is
# a text with printf's escapes; the golden has the code, the message and the id that are found in
# it.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
{Code: "AuthFailure.MFAFailure", Message: "a bare key", RequestId: "r-1"}
{`Code`: "AuthFailure.MFAFailure", `Message`: "in backquotes", `RequestId`: "r-1"}
{:Code=>"AuthFailure.MFAFailure", :Message=>"a symbol", :RequestId=>"r-1"}
{@Code="AuthFailure.MFAFailure", @Message="a member", @RequestId="r-1"}
{+"Code": "AuthFailure.MFAFailure"\n  +"Message": "a public member"\n  +"RequestId": "r-1"}
{-Code: "AuthFailure.MFAFailure"\n  #Message: "a private member"\n  ~RequestId: "r-1"}
.{ .Code = "AuthFailure.MFAFailure", .Message = "a field", .RequestId = "r-1" }
{Code := "AuthFailure.MFAFailure", Message := "defined", RequestId := "r-1"}
{Code->"AuthFailure.MFAFailure", Message->"a member's arrow", RequestId->"r-1"}
{Code == "AuthFailure.MFAFailure", Message == "compared", RequestId == "r-1"}
{Code =~ "AuthFailure.MFAFailure", Message =~ "a pattern", RequestId =~ "r-1"}
{Code::"AuthFailure.MFAFailure", Message::"a scope", RequestId::"r-1"}
{Code: "AuthFailure.MFAFailure", "Message:": "a colon in the key", "RequestId": "r-1"}
{"Code":"AuthFailure.MFAFailure", "Error code: it is a very long key of more than thirty letters":1, "Message":"m", "RequestId":"r-1"}
array(3) {\n  ["Code"]=>\n  string(22) "AuthFailure.MFAFailure"\n  ["Message"]=>\n  string(8) "var_dump"\n  ["RequestId"]=>\n  string(3) "r-1"\n}
object(E)#1 (3) {\n  ["Code":protected]=>\n  string(22) "AuthFailure.MFAFailure"\n  ["Message":"E":private]=>\n  string(8) "var_dump"\n  ["RequestId"]=>\n  string(3) "r-1"\n}
Array\n(\n    [Code] => AuthFailure.MFAFailure\n    [Message] => print_r\n    [RequestId] => r-1\n)
Array\n(\n    [Code] => AuthFailure.MFAFailure\n    [Message] => one [two] => three\n    [RequestId] => r-1\n)
Array\n(\n    [Code] => AuthFailure.MFAFailure\n    [Message] => one (two)\nthree\n    [RequestId] => r-1\n)
Array\n(\n    [Code] => AuthFailure.MFAFailure\n    [Message] => \n    [RequestId] => r-1\n)
Array ( [Code] => AuthFailure.MFAFailure [Message] => in one line [RequestId] => r-1 )
E Object\n(\n    [code:protected] => AuthFailure.MFAFailure\n    [message:protected] => an object\n    [requestId:E:private] => r-1\n)
{[Code]: "AuthFailure.MFAFailure", [Message]: "keys in brackets", [RequestId]: "r-1"}
{[Code] = "AuthFailure.MFAFailure", [Message] = "Lua", [RequestId] = "r-1"}
{["Code"] = "AuthFailure.MFAFailure", ["Message"] = "Lua's strings", ["RequestId"] = "r-1"}
map[Code:AuthFailure.MFAFailure Message:one two RequestId:r-1]
{Code:AuthFailure.MFAFailure Message:C:\\Temp is full RequestId:r-1}
{Code:AuthFailure.MFAFailure, Message:"https://x/y", RequestId:r-1}
{Code:AuthFailure.MFAFailure, Message:see https://x/y, RequestId:r-1}
{Code=AuthFailure.MFAFailure, Message=one, two, RequestId=r-1}
{Code=AuthFailure.MFAFailure, Message=a {brace} in it, RequestId=r-1}
{Code: AuthFailure.MFAFailure, Message: None, RequestId: None}
{Error: {Code: "AuthFailure.MFAFailure", Message: "its brace is lost", RequestId: "r-1"}
{Error:: {Code: "AuthFailure.MFAFailure", Message: "a colon too many"}, RequestId: "r-1"}
{Error {Code: "AuthFailure.MFAFailure", Message: "a colon is lost"}, RequestId: "r-1"}
{"Error":"Code":"AuthFailure.MFAFailure","Message":"a bracket is lost","RequestId":"r-1"}
{"Error":{"Code":"AuthFailure.MFAFailure","Message":"one too many"}},"RequestId":"r-1"}
{"Response":{"Error":{"Code":"AuthFailure.MFAFailure","Message":"a tail is lost"}\n{"Response":{"Error":{"Code":"InternalError","Message":"the next"},"RequestId":"r-2"}}
{"Code" "AuthFailure.MFAFailure", "Message" "separators are lost", "RequestId" "r-1"}
(see above:\n{Code: "AuthFailure.MFAFailure", Message: "behind prose", RequestId: "r-1"})
dict(Code='AuthFailure.MFAFailure', Message='a call', RequestId='r-1')
[('Code', 'AuthFailure.MFAFailure'), ('Message', 'pairs'), ('RequestId', 'r-1')]
Ok(Response { error: Error { code: "AuthFailure.MFAFailure", message: "Rust" }, request_id: "r-1" })
Response(error=Error(code=AuthFailure.MFAFailure, message=Kotlin), requestId=r-1)
#<Error code="AuthFailure.MFAFailure" message="Ruby's inspect" request_id="r-1">
%{"Code" => "AuthFailure.MFAFailure", "Message" => "Elixir", "RequestId" => "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": "say "yes", and go on", "RequestId": "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": "say "yes" and "no"", "RequestId": "r-1"}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'a number behind it', 3, 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'a negative number', -1, 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'a bracket behind it', [2], 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'a word behind it', true, 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'a call behind it', f(1), 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'a comma at the end',\n'RequestId': 'r-1'}
{"Error":{{"Code":"AuthFailure.MFAFailure","Message":"a doubled brace"},"RequestId":"r-1"}
{"Response":{{"Error":{"Code":"AuthFailure.MFAFailure","Message":"a doubled brace"},"RequestId":"r-1"}}
[{Code: AuthFailure.MFAFailure, Message: lost its brace, RequestId: r-1]
[{Code: AuthFailure.MFAFailure, Message: a ] in it, RequestId: r-1}]
{Response: {Error: {Code: AuthFailure.MFAFailure, Message: one brace for all, RequestId: r-1}
{"list":[{"Code":"AuthFailure.MFAFailure","Message":"a stray brace"}},{"Code":"InternalError"}],"RequestId":"r-1",}
{'Code': b'AuthFailure.MFAFailure', 'Message': rb'bytes', 'RequestId': u'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': buf'a word, not a kind of string', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': x'no kind of string', 'RequestId': 'r-1'}
{Code = "AuthFailure.MFAFailure", Message = """\n  say "x" to it\n  """, RequestId = "r-1"}
It says (a=(b), Code=LimitExceeded, Message=behind a bracket, RequestId=`r-17`, so wait.
{Response: {RequestId: r-1, Error: {Message: the code, after a blank, Code: AuthFailure.MFAFailure}}}
E { Message = the code after a blank, Code = AuthFailure.MFAFailure, RequestId = r-1 }
{Message: the code: bad, Code: AuthFailure.MFAFailure, RequestId: r-1}
{Code: AuthFailure.MFAFailure, Message: a text with Code: 11008 in it, RequestId: r-1}
Map(Response -> Map(Error -> Map(Code -> Unheard.Of, Message -> Scala, in Spark), RequestId -> r-1))
Map(message -> the message first, code -> AuthFailure.MFAFailure, requestId -> r-1)
case code -> AuthFailure.MFAFailure -> 3
Map(code -> InternalError, message -> every cloud says so)
7,"{""Error"": {""Code"": ""AuthFailure.MFAFailure"", ""Message"": ""one quote "1, in a cell""}, ""RequestId"": ""r-1""}",9
{Code:AuthFailure.MFAFailure Message: RequestId:r-1}
&{Code:AuthFailure.MFAFailure Message: Action:Go prints an empty string as nothing RequestId:r-1}
{Code:AuthFailure.MFAFailure Message:an empty string only once: Message: x RequestId:r-1}
{\n\0302\0240"Code":\0302\0240"AuthFailure.MFAFailure",\n\0302\0240"Message":\0302\0240"no-break spaces",\n\0302\0240"RequestId": "r-1"\n}
{"Code": "AuthFailure.MFAFailure", "Message": "a string keeps\0302\0240its own", "RequestId": "r-1"}
[TencentCloudSDKError] Code=AuthFailure.MFAFailure,\0302\0240Message=no-break\0302\0240spaces,\0302\0240RequestId=r-1
{\0342\0200\0234Code\0342\0200\0235: \0342\0200\0234AuthFailure.MFAFailure\0342\0200\0235, \0342\0200\0234Message\0342\0200\0235: \0342\0200\0234curly quotes\0342\0200\0235, \0342\0200\0234RequestId\0342\0200\0235: \0342\0200\0234r-1\0342\0200\0235}
{\0342\0200\0230Code\0342\0200\0231: \0342\0200\0230AuthFailure.MFAFailure\0342\0200\0231, \0342\0200\0230Message\0342\0200\0231: \0342\0200\0230single ones\0342\0200\0231, \0342\0200\0230RequestId\0342\0200\0231: \0342\0200\0230r-1\0342\0200\0231}
{Code: 'AuthFailure.MFAFailure', Message: 'a value keeps \0342\0200\0234its own\0342\0200\0235', RequestId: 'r-1'}
\0342\0224\0202 {                                     \0342\0224\0202\n\0342\0224\0202   "Code": "AuthFailure.MFAFailure",   \0342\0224\0202\n\0342\0224\0202   "Message": "a bar on the right",    \0342\0224\0202\n\0342\0224\0202   "RequestId": "r-1" }                \0342\0224\0202
\0342\0224\0202 [TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=a bar  \0342\0224\0202\n\0342\0224\0202 on the right, RequestId=r-1 \0342\0224\0202
\0342\0224\0202 [TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=a \0342\0224\0202 bar\n\0342\0224\0202 inside, RequestId=r-1
map[Error:map[Code:AuthFailure.MFAFailure Message:`Name` is its first word] RequestId:r-1]
{Error={Code=AuthFailure.MFAFailure, Message='Name' is its first word}, RequestId=r-1}
{Code:AuthFailure.MFAFailure Message:"Name" is its first word RequestId:r-1}
{Code:AuthFailure.MFAFailure Message:\\"Name\\" is its first word RequestId:r-1}
{Code:AuthFailure.MFAFailure Message:\\\\"Name\\\\" is its first word RequestId:r-1}
{Code:"AuthFailure.MFAFailure", Message:"Name" is its first word", RequestId:"r-1"}
ErrorInfo(code=AuthFailure.MFAFailure, message="Name" is its first word, requestId=r-1)
END
found
