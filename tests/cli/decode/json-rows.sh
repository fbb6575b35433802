# SPDX-License-Identifier: MIT
#
# What is found in documents that a client, a proxy or a log has changed. Each row is one; the golden has
# the code, the message and the id that are found in it, and the exit status.
while IFS= read -r text; do
	printf '%s\n' "$text"
	printf '%s\n' "$text" >document
	orgerr decode -f tsv document 2>/dev/null >records
	status=$?
	awk -F '\t' '{ print "  " $1 " | " $3 " | " $2 }' records
	echo "  status $status"
done <<'END'
{"err":"0","body":{"code":"AuthFailure.MFAFailure","requestId":"r-1"}}
{"error":"","body":{"code":"AuthFailure.MFAFailure","requestId":"r-1"}}
{"error":"refused","body":{"code":"AuthFailure.MFAFailure","requestId":"r-1"}}
{"errorMsg":"ok","code":"AuthFailure.MFAFailure","requestId":"r-1"}
{"errorMsg":"refused","code":"AuthFailure.MFAFailure","requestId":"r-1"}
"{\"Error\":{\"Code\":\"AuthFailure.MFAFailure\",\"Message\":\"a string\"},\"RequestId\":\"r-1\"}"
"\"{\\\"Error\\\":{\\\"Code\\\":\\\"AuthFailure.MFAFailure\\\",\\\"Message\\\":\\\"in a string\\\"},\\\"RequestId\\\":\\\"r-1\\\"}\""
END
