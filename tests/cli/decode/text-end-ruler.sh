# A ruled line ends a message, as below the lines of pytest; a shorter one is text.
for ruler in '======== summary ========' '----------' '  ----------' '-----'; do
	printf '%s\n' 'x.py:9: [TencentCloudSDKException] code:A.B message:one' two "$ruler" three |
		orgerr decode -f tsv 2>/dev/null | cut -f 1,3
done
