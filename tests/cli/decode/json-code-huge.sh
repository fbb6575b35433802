for n in 1e400 -1e400 123456789012345678901234567890 1.5; do
	printf '{"Response":{"Error":{"Code":%s,"Message":"m"},"RequestId":"r-1"}}' $n | orgerr decode -f tsv -q; echo $?
	printf '{"Response":{"Error":{"Code":%s,"Message":"m"},"RequestId":"r-1"}}' $n | orgerr decode -f tsv 2>/dev/null | cut -f2,3,6,7
done
