{ echo "[TencentCloudSDKException] code:InternalError message:m0"; i=1; while [ $i -le 30 ]; do echo "m$i"; i=$((i+1)); done; echo "requestId:r-1"; } | orgerr decode -f tsv | cut -f1-3
