# On a terminal, lines that are too long are broken between words: in lists, and in the output of
# explain, decode and annotate.
command -v script >/dev/null || exit 77
cat >log <<'END'
[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=部门下还有成员，请先移动成员，then try once more\t(one wordthatislongerthanalinecouldeverbe), RequestId=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b21
END
export NO_COLOR=1
for COLUMNS in 40 80 120; do
	export COLUMNS
	echo "== $COLUMNS columns"
	for command in 'explain FailedOperation LimitExceeded.NodeExceedLimit --lang=zh' 'list F' 'list --lang=zh Lim Re' 'list --retry' \
		'list --families' 'actions Move' 'search --lang=zh node' 'decode log' 'annotate log'; do
		echo "-- $command"
		script -qec "'$SMALL' $command" /dev/null </dev/null | tr -d '\r'
	done
done
