# In JSON too, None and null in letters are no id; another word of four letters is one.
for id in None null nUlL r-77; do
	printf '{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"%s"}}\n' $id
done | "$ORGERR" decode -f tsv | cut -f 1-3
