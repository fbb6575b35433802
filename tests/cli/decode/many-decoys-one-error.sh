{ i=0; while [ $i -lt 2000 ]; do echo "code: E$i, message: error {x} [y]"; i=$((i+1)); done
echo '[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1'; } | orgerr decode --json
