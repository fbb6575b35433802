# A message that is cut is said, also where the failure is in a string of another document.
awk 'BEGIN {
	while (n++ < 66000) m = m "m"
	q = "\\\""
	printf "{\"log\":\"{%sResponse%s:{%sError%s:{%sCode%s:%sAuthFailure.MFAFailure%s,", q, q, q, q, q, q, q, q
	printf "%sMessage%s:%s%s%s},%sRequestId%s:%sr-1%s}}\"}\n", q, q, q, m, q, q, q, q, q
}' | orgerr decode -f tsv | awk -F '\t' '{ print $1, $2, length($3) }'
