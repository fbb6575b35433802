# An error without a code is only called undocumented if there is also one whose code is.
none='{"Response":{"Error":{"Message":"m"},"RequestId":"r-1"}}'
new='{"Response":{"Error":{"Code":"New.New","Message":"m"},"RequestId":"r-2"}}'
for text in "$none" "$new" "$none $new"; do
	for verb in decode annotate; do
		echo "$text" | "$SMALL" $verb 2>&1 >/dev/null
		echo $?
	done
done
"$SMALL" decode /dev/null
