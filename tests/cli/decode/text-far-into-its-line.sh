# Text that precedes a record by more than the length of a record is not looked at.
{ awk 'BEGIN { printf "\""; for (i = 0; i < 3000; i++) printf "noise, " }' &&
	printf '[TencentCloudSDKError] Code=InternalError, Message=a\\nb, RequestId=r-1\n'; } |
	orgerr decode --json | jq -c '[.code, .message, .request_id]'
