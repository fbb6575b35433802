{ awk 'BEGIN { for (i = 0; i < 100000; i++) printf "no line end "; print "" }'; echo "[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1"; } | orgerr decode --json
