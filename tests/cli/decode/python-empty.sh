# SPDX-License-Identifier: MIT
# The Python, PHP and Java form with nothing between the labels: no byte that is not in the input is
# printed.
for text in 'code:message: requestId:' 'code: message: requestId:' 'code:message:m requestId:' \
	'code:None message:None requestId:' 'code:message:None requestId:'; do
	n=$((${n:-0} + 1))
	printf '%s%s\n' "[TencentCloudSDKException] $text" 5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b0$n
done | orgerr decode -f tsv
