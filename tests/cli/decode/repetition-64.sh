err() { echo "[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=$1"; }
{ err first; i=1; while [ $i -le 63 ]; do err id-$i; i=$((i+1)); done; err first; } | orgerr decode -f tsv | wc -l | tr -d ' '
{ err first; i=1; while [ $i -le 64 ]; do err id-$i; i=$((i+1)); done; err first; } | orgerr decode -f tsv | wc -l | tr -d ' '
