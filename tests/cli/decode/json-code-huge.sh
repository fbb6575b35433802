for n in 1e400 -1e400 123456789012345678901234567890 1.5; do
	printf '{"Response":{"Error":{"Code":%s,"Message":"m"},"RequestId":"r-1"}}' $n | orgerr decode -f tsv -q; echo $?
	printf '{"Response":{"Error":{"Code":%s,"Message":"m"},"RequestId":"r-1"}}' $n | orgerr decode -f tsv 2>/dev/null | cut -f2,3,6,7
done
# A whole number is a code if a double can tell it from its neighbours.
for n in 9007199254740991 9007199254740992 -9007199254740991 -9007199254740992 -1 1.0 1.5 0.0; do
	printf '%s: ' $n
	printf '{"Response":{"Error":{"Code":%s,"Message":"m"},"RequestId":"r-1"}}' $n | orgerr decode -f tsv 2>/dev/null | cut -f1
done
