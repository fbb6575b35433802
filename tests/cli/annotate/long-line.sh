# SPDX-License-Identifier: MIT
# A line is longer than the buffer and begins with an error: the note is below that line, and each
# later note below its own line.
e='[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m, RequestId='
{
	printf '%sr-1 ' "$e"
	awk 'BEGIN { for (i = 0; i < 40000; i++) printf "%100s", "" }'
	printf '\none\ntwo\n%sr-2\nthree\n%sr-3\nfour\n' "$e" "$e"
} | orgerr annotate | sed 's/  *$//' | cut -c 1-90
