# SPDX-License-Identifier: MIT
# An error that lies across the end of what is searched of a string (1 MiB) is found whole, or that
# end is reported: never a piece of its code or id, and never a success.
for before in 5 20 40 60 80 100 120; do
	{
		printf '{"RequestId":"a","log":"'
		head -c $((1024 * 1024 - before)) /dev/zero | tr '\0' x
		printf '\\n[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=m, RequestId='
		printf '5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01\\n'
		head -c 20000 /dev/zero | tr '\0' x
		printf '"}'
	} >in
	orgerr decode -f tsv <in | cut -f 1,2
	orgerr guard -q <in >/dev/null
	echo "$before: status $?"
done
