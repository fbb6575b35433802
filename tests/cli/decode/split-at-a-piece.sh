# A line of more than 64 KiB is read in pieces. A record that begins in one piece and ends in the next is whole,
# whenever the rest of it arrives.
x() { head -c "$1" /dev/zero | tr '\0' x; }
lengths() { orgerr decode --json 2>/dev/null | jq -c '[.code, (.message | length), .request_id]'; }
begin='[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=' end=', RequestId=r-1 '
{ x 65000; printf ' %s' "$begin"; x 7000; printf '%s' "$end"; x 9000; echo; } | lengths
{ x 65000; printf ' %s' "$begin"; x 1000; sleep 0.3; x 6000; printf '%s' "$end"; x 9000; echo; } | lengths
