{ printf "[TencentCloudSDKException] code:InternalError message:"; awk 'BEGIN { for (i = 0; i < 2000; i++) printf "0123456789" }'; echo " requestId:r-1"; } | orgerr decode -f tsv | cut -f1,2
