# Notes are coloured if colour is on; the text itself is not changed.
cat >log <<'END'
Code=FailedOperation.NodeNotEmpty, Message=m, RequestId=r-1
[TencentCloudSDKError] Code=FailedOperation.New, Message=m, RequestId=r-2
[TencentCloudSDKException]message:m  requestId:r-3
END
"$SMALL" annotate --color=always log 2>&1 | cat -v
"$SMALL" annotate log 2>/dev/null >plain
"$SMALL" annotate --color=always log 2>/dev/null | sed 's/.\[[0-9;]*m//g' | cmp - plain
