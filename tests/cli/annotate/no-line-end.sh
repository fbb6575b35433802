# An input without any line feed is copied in bounded memory; its note comes at the end.
{
	awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "\033[1m" }'
	printf 'x [TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1\nend\n'
} >in
"$ORGERR" annotate in >out
echo $?
tail -n 2 out
grep -av '^  ^ ' out | cmp - in
