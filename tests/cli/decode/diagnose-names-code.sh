# If no error is found, the message names a code that is in the text: a known one with a dot, or any
# known one beside the cloud's name.
try() {
	printf "$1\n" | "$SMALL" decode
}
try 'the call said failedoperation.nodenotempty, I think'
try '| FailedOperation.NodeNotEmpty. | members |'
try '<Code>ResourceNotFound</Code>'
try '<Code>ResourceNotFound</Code> <Host>organization.tencentcloudapi.com</Host>'
try '腾讯云: ResourceNotFound'
try 'qcloud: resourcenotfound'
try 'x.FailedOperation.NodeNotEmpty FailedOperation.Nothing'
try '{"list": ["LimitExceeded.NodeExceedLimit"]}'
try '{"list": ["LimitExceeded.NodeExceedLimit"'
try 'FailedOperation.NodeNotEmpty'
try '<html>ClientError.NetworkError'
for n in 65000 65515 65536; do
	{ yes ' ' | head -c $n; echo 'FailedOperation.NodeNotEmpty and more'; } | "$SMALL" decode
done
echo '{"Response":{"RequestId":"r-1","Codes":["FailedOperation.NodeNotEmpty"]}}' | "$SMALL" decode
