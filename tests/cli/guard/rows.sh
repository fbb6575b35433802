# SPDX-License-Identifier: MIT
# What guard says about small inputs: each row is an input with printf's escapes; the golden has the
# messages and the status. guard must also copy the input, with -q too, and end with the same status.
while IFS= read -r input; do
	printf '%s\n' "$input"
	printf '%b' "$input" >in
	orgerr guard <in >out 2>err
	status=$?
	sed 's/^/  /' err
	echo "  status $status"
	cmp in out
	orgerr guard -q <in >out 2>err
	[ $? -eq $status ] || echo '  another status with -q'
	[ -s err ] && sed 's/^/  -q: /' err
	cmp in out
done <<'END'
{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n
{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}
{\n    "NodeId": 4,\n    "RequestId": "aee787f2-049b-49fb-9c49-1d50c71450ca"\n}\n
\0357\0273\0277{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n
{"Response":{"Error":null,\r\n"NodeId":4,\r\n"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\r\n
{"Response":{"DeniedActions":[{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}],"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n
{"items":[1,2,{"a":null}]}\n
[]\n
null\n
true\n
-12.5e3\n
42
"InternalError"\n
{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n
{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n
{"Response":{"Error":{"Code":"Some.Thing","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n
{"code":"FailedOperation.NodeNotEmpty","message":"move the members first","requestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}\n
[{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}]\n
{"log": "{\\"Response\\":{\\"Error\\":{\\"Code\\":\\"FailedOperation.NodeNotEmpty\\",\\"Message\\":\\"move the members first\\"},\\"RequestId\\":\\"aee787f2-049b-49fb-9c49-1d50c71450ca\\"}}"}\n
[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:move the members first requestId:aee787f2-049b-49fb-9c49-1d50c71450ca\n
{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"
{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n{"a":\n
[{"Response":{"Error":{"Code":"MissingParameter"}}},{"Response":{}},{"Response":{"Error":{"Code":"Unheard.Of","Message":"x\\u001b[2J"}}}]\n
{"Response":{"NodeId":4
{"a":1,}\n
{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\nhello\n
{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}\n{"a":1,}\n
hello\n
tru

 \n\n
HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"NodeId":4}\n
HTTP/1.1 200 OK\r\n\r\n{"Response":{"Error":{"Code":"MissingParameter"}}}\n
END
