# If the id does not come within 16 lines, the record is cut, and a message on standard error says
# so.
for lines in 14 15; do
	{
		printf '[TencentCloudSDKException] code:InternalError message:a\n'
		yes b | head -n $lines
		printf 'c requestId:5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01\n'
	} | orgerr decode -f tsv | cut -f 1-2
done
