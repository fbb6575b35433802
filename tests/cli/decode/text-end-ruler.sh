# A line of dashes or the like, as pytest prints below its output, ends a message; a shorter one is
# part of it.
for ruler in '======== summary ========' '----------' '  ----------' '-----'; do
	printf '%s\n' 'x.py:9: [TencentCloudSDKException] code:A.B message:one' two "$ruler" three |
		orgerr decode -f tsv 2>/dev/null | cut -f 1,3
done
