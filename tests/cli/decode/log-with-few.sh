awk 'BEGIN { for (i = 1; i <= 30000; i++) {
	if (i == 7) print "RequestId=r-1, ErrorCode=InternalError, ErrorMessage=one\n"
	else if (i == 15000) print "{\"Response\":{\"Error\":{\"Code\":\"ResourceInUse\",\"Message\":\"two\"},\"RequestId\":\"r-2\"}}"
	else if (i == 29999) print "2031-02-03 x: [TencentCloudSDKException] code:LimitExceeded message:three requestId:r-3"
	else if (i % 3) print "2031-02-03 04:05:06 INFO request " i " is done {\"n\":[" i "]}"
	else print "{\"level\":\"info\",\"n\":" i ",\"codes\":[]}"
} }' >log; orgerr decode -f json log
