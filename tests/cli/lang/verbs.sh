# explain, decode and guard print the Chinese description below the English one. list, search and
# annotate print it instead, or the English one if there is none. Labels and messages do not change.
error='{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}}'
unknown='{"Response":{"Error":{"Code":"FailedOperation.New","Message":"m"}}}'
plain='{"Response":{"Error":{"Code":"ActionOffline"}}}'
"$SMALL" --lang=zh explain NodeNotEmpty ActionOffline FailedOperation
printf '%s\n' "$error" "$unknown" "$plain" >in
for verb in decode guard annotate; do
	echo "-- $verb"
	"$SMALL" --lang=zh $verb <in 2>&1
done
"$SMALL" --lang=zh list Action FailedOperation
"$SMALL" --lang=zh list --families Action FailedOperation
"$SMALL" --lang=zh search node empty
echo '-- the same JSON and TSV'
for format in json tsv; do
	"$SMALL" -f $format explain NodeNotEmpty >want
	"$SMALL" --lang=zh -f $format explain NodeNotEmpty | cmp - want
	"$SMALL" -f $format decode <in >want 2>/dev/null
	"$SMALL" --lang=zh -f $format decode <in 2>/dev/null | cmp - want
done
"$SMALL" --lang=zh actions
"$SMALL" --lang=fr list
