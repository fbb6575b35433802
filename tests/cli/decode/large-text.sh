{ awk 'BEGIN { for (i = 0; i < 200000; i++) print "line", i, "code [x] {y} error" }'; echo "[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1"; } | orgerr decode --json
