# In JSON too, the strings "None" and "null" are not ids, in any letter case.
for id in None null nUlL r-77; do
	printf '{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"%s"}}\n' $id
done | "$ORGERR" decode -f tsv | cut -f 1-3
