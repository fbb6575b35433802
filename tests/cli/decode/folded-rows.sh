# A text of several lines that was written on one line, its line feeds escaped. Each row is a way to do so;
# the golden has the code, the message and the id that are found.
. "$SRC/tests/texts.sh"
texts '%s\n' <<'END'
backslashes: TencentCloudSDKHttpException [Error]: the node\n  is not empty\n    at f (/srv/nd.js:3:37) {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n}
"a JSON string: Error: the node\n  is not empty\n    at f (/srv/nd.js:3:37) {\n  requestId: \"r-1\",\n  code: \"FailedOperation.NodeNotEmpty\"\n}"
'a string of Python: com.tencentcloudapi.common.exception.TencentCloudSDKException: the node isn\'t empty\n\tat A.b(A.java:1)\n'
a tab ends it: com.tencentcloudapi.common.exception.TencentCloudSDKException: the node is not empty\n\tat A.b(A.java:1)	app
Feb  3 10:00:00 rsyslog app[12]: TencentCloudSDKHttpException [Error]: the node#012  is not empty#012#011at f (/srv/nd.js:3:37) {#012  requestId: 'r-1',#012  code: 'FailedOperation.NodeNotEmpty'#012}
::error file=x.py,line=1::a command: (100%25) TencentCloudSDKHttpException [Error]: the node%0A  is not empty%0A    at f (/srv/nd.js:3:37) {%0A  requestId: 'r-1',%0A  code: 'FailedOperation.NodeNotEmpty'%0A}
<failure message="an attribute: TencentCloudSDKHttpException [Error]: the node&#10;  is not empty&#10;    at f (/srv/nd.js:3:37) {&#10;  requestId: &#39;r-1&#39;,&#10;  code: &#39;FailedOperation.NodeNotEmpty&#39;&#10;}">
<failure message="entities alone: Api { code: &quot;FailedOperation.NodeNotEmpty&quot;, request_id: Some(&quot;r-1&quot;) }">
INSERT INTO log VALUES (7, 'array (\n  \'Error\' => \n  array (\n    \'Code\' => \'FailedOperation.NodeNotEmpty\',\n    \'Message\' => \'it is\',\n  ),\n  \'RequestId\' => \'r-1\',\n)', 3);
three lines: Code=FailedOperation.NodeNotEmpty\nMessage=the node\nRequestId=r-1
a path is no line end: C:\node\new [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=in D:\node\new, RequestId=r-1
cut off: "TencentCloudSDKHttpException [Error]: the node\n    at f (/srv/nd.js:3:37) {\n  requestId: 'r-1',\n  code: 'FailedOperation.NodeNotEmpty'\n
END
found
