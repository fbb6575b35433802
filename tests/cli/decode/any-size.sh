# SPDX-License-Identifier: MIT
# A document is judged as if its padding were not there: 1.2 MB in each place of each document, as a
# member (< and >: before or after the other members of its object, which decides where the comma
# is) or as an item of a list (^). Each row is a name and a document, in which K is a code, M a
# message, and each I an id; inside strings, ` is an escaped quote. The golden has the codes, the
# status of decode and that of guard without padding; a padding that changes any of them is named.
# The hint that names a code is left out, since only the first 64 KiB are searched for it.
cat >rows <<'END'
Response {<"Response":{<"Error":{<"Code":"K","Message":"M">},"RequestId":"I">}>}
Response, id first {"Response":{"RequestId":"I",<"Error":{"Code":"K",<"Message":"M"}}}
ErrorMsg {"Response":{<"ErrorMsg":{"Code":"K",<"Message":"M"},"RequestId":"I">}}
QcloudError {"Response":{<"QcloudError":{<"Error":{"Code":"K","Message":"M"}},"RequestId":"I">}}
Error alone {<"Error":{"Code":"K",<"Message":"M"},<"RequestId":"I">}
Error alone, no dot {"Error":{"Code":"InternalError","Message":"M"},<"RequestId":"I"}
flat {<"Code":"K",<"Message":"M",<"RequestId":"I">}
flat, no dot, id last {"code":"InternalError","message":"M",<"request_id":"I"}
flat, no dot, host last {"code":"InternalError","message":"M",<"host":"cvm.tencentcloudapi.com"}
error in lower case {"error":{"code":"K",<"message":"M"},<"requestId":"I"}
codeDesc first {"codeDesc":"AuthFailure",<"code":4100,"message":"M">}
codeDesc last {<"code":4100,"message":"M",<"codeDesc":"AuthFailure"}
audit {<"errorCode":"K",<"errorMessage":"M","requestID":"I">}
audit, apiErrorCode last {"errorCode":"4",<"requestID":"I",<"apiErrorCode":"K","apiErrorMessage":"M"}
wrapped once {"data":{<"Response":{"Error":{"Code":"K","Message":"M"},"RequestId":"I"}}>}
wrapped twice {"code":0,"a":{<"b":{"Response":{"Error":{"Code":"K","Message":"M"}>,"RequestId":"I"}}>}}
results {"results":[^{"Response":{"Error":{"Code":"K","Message":"M"},"RequestId":"I"}},^{"Response":{<"Error":{"Code":"Foo","Message":"M"},"RequestId":"I"}}]}
Records {"Records":[{"errorCode":"K","errorMessage":"M","requestID":"I"},^{"errorCode":"0","requestID":"I"},{"errorCode":"K",<"requestID":"I"}]>}
string with a document {<"log":"{`Response`:{`Error`:{`Code`:`K`,`Message`:`M`},`RequestId`:`I`}}">}
string with a sentence [^{"line":"[TencentCloudSDKException] code:K message:M requestId:I"},^{"line":"no"}]
sentence below an id {"RequestId":"I",<"logs":[^"[TencentCloudSDKException] code:K message:M requestId:I"]>}
arrays of arrays [^[^[{"Response":{"Error":{"Code":"K","Message":"M"},"RequestId":"I"}}],^[]],^[{"Code":"K","RequestId":"I"}]]
failure behind a log {"log":[^"[TencentCloudSDKException] code:Foo message:M requestId:I"],<"Response":{"Error":{"Code":"K","Message":"M"},"RequestId":"I"}}
key twice {"data":{"Response":{"Error":{"Code":"K","Message":"M"},"RequestId":"I"}},<"data":{"Response":{"Error":{"Code":"Foo","Message":"M"},"RequestId":"I"}}}
success {<"Response":{"Nodes":[^{"Code":"K","Message":"M","RequestId":"I"}]>,"RequestId":"I"}>}
success, null {"Response":{"Error":null,<"RequestId":"I">}}
success, empty {"Response":{"Error":{"Code":"",<"Message":""},<"RequestId":"I"}}
success, Error null behind {"Response":{"Error":{"Code":"K","Message":"M"},<"Error":null,"RequestId":"I"}}
success, a log in it {"Response":{"Log":"[TencentCloudSDKException] code:K message:M requestId:I",<"RequestId":"I"}}
success, codeDesc {"code":0,<"message":"","codeDesc":"Success">}
success, Ok {"Code":"Ok",<"Message":"sent","RequestId":"I">}
success, audit {"errorCode":0,<"errorMessage":"","requestID":"I">}
success of tccli {"Nodes":[^{"Name":"a"}],<"RequestId":"I">}
id behind events {"Events":[{"errorCode":"K","errorMessage":"M","requestID":"I"},^{"errorCode":"K","requestID":"I"}],<"RequestId":"I"}
Response behind a log {"log":["[TencentCloudSDKException] code:K message:M requestId:I"],<"Response":{<"RequestId":"I"}}
Response behind an Error {"Error":{"Code":"K","Message":"M"},<"Response":{"RequestId":"I"}}
list of codes [{"Code":"K",<"Message":"M"},^{"Code":"AuthFailure.MFAFailure","Message":"M"}]
map of codes {"a":{"code":"K",<"message":"M"},<"b":{"code":"AuthFailure.MFAFailure","message":"M"}}
table of codes under one key {"error":{"Code":"K","Message":"M"},<"Error":{"by":"tencent","code":"InternalError","message":"M"},"Error":{"CODE":"x","Message":"M"}>}
HostId behind {"Code":"K","Message":"M",<"HostId":"x"}
HostId before {"HostId":"x",<"Code":"K","Message":"M"}
ResponseMetadata around {"error":{"code":"K","message":"M"},<"ResponseMetadata":{"a":400}}
awsRegion behind {"errorCode":"K","errorMessage":"M","requestID":"I",<"awsRegion":"us-1"}
id in capitals {"Code":"K","Message":"M",<"RequestId":"3BEDC48B-B7C7-4987-9826-18DFD19A1901">}
no dot, no sign {"code":"InternalError",<"message":"M"}
other JSON {"items":[{"a":1},^{}],<"ok":true}
END

# The paddings: one string, many objects, numbers, strings.
awk 'BEGIN {
	printf "\"" >"pad0"
	for (i = 0; i < 60000; i++) printf "no end of data here " >"pad0"
	printf "\"" >"pad0"
	printf "[" >"pad1"
	for (i = 0; i < 20000; i++) printf "{\"Id\":%d,\"Name\":\"unit %05d\",\"Tags\":[\"a\",\"b\",true,null]},", i, i >"pad1"
	printf "{}]" >"pad1"
	printf "[" >"pad2"
	for (i = 0; i < 180000; i++) printf "%d,", i + 100000 >"pad2"
	printf "0]" >"pad2"
	printf "[" >"pad3"
	for (i = 0; i < 30000; i++) printf "\"a line of some log, number %10d\",", i >"pad3"
	printf "\"\"]" >"pad3"
}'

# For each row, writes a line without padding and then one for each place: name, padding, what is
# before and what is after it, separated by tabs.
awk '{
	at = match($0, / [[{]/)
	name = substr($0, 1, at - 1)
	s = substr($0, at + 1)
	gsub(/"M"/, "\"there are members\"", s)
	gsub(/message:M /, "message:there are members ", s)
	gsub(/`M`/, "`there are members`", s)
	gsub(/"K"/, "\"FailedOperation.NodeNotEmpty\"", s)
	gsub(/code:K /, "code:FailedOperation.NodeNotEmpty ", s)
	gsub(/`K`/, "`FailedOperation.NodeNotEmpty`", s)
	gsub(/`/, "\\\"", s)
	while (match(s, /I[`"\\]/))
		s = substr(s, 1, RSTART - 1) sprintf("3bedc48b-b7c7-4987-9826-18dfd19a%04d", n++) substr(s, RSTART + 1)
	plain = s
	gsub(/[<>^]/, "", plain)
	printf "%s\t-\t%s\t\n", name, plain
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (c !~ /[<>^]/)
			continue
		before = substr(s, 1, i - 1)
		behind = substr(s, i + 1)
		gsub(/[<>^]/, "", before)
		gsub(/[<>^]/, "", behind)
		printf "%s\tpad%d\t%s%s\t%s%s\n", name, k++ % 4, before,
			c == "^" ? "" : c == "<" ? "\"pad\":" : ",\"pad\":", c == ">" ? "" : ",", behind
	}
}' rows >places

tab=$(printf '\t')
while IFS=$tab read -r name pad before behind; do
	if [ "$pad" = - ]; then
		printf '%s%s' "$before" "$behind" >in
	else
		{ printf '%s' "$before"; cat "$pad"; printf '%s' "$behind"; } >in
	fi
	{
		orgerr decode --json <in 2>&1
		echo $?
		orgerr guard -q <in 2>&1 >passed
		echo $?
	} >got
	cmp in passed >>got
	if [ "$pad" = - ]; then
		sed 's/; it names .*//' got >wanted
		printf '%s: %s\n' "$name" "$(sed 's/^{"code":"\([^"]*\)".*/\1/; s/^orgerr: standard input: //' wanted |
			paste -s -d ' ' -)"
	elif ! cmp -s got wanted && ! sed 's/; it names .*//' got | cmp -s - wanted; then
		printf '%s, %s in %s...%s: %s\n' "$name" "$pad" "$before" "$behind" "$(cat got)"
	fi
done <places
wc -l <places | awk '{ print $1 " documents" }'
