# An input that ends within a code has no error: the rest of the code is unknown. A code that stands
# whole in the object was not cut off, even if the text behind the object ends with it. Each row is
# an input with printf's escapes; the golden has the answer.
while IFS= read -r input; do
	printf '%s\n' "$input"
	printf '%b' "$input" | orgerr decode --json 2>&1 | sed 's/^/  /'
done <<'END'
{"Response":{"Error":{"Code":"FailedOperation
{"Response":{"Error":{"Code":"FailedOperation.
{'Response': {'Error': {'Code': 'FailedOperation.Node\n
{Response={Error={Code=FailedOperation.NodeNot
{Response={Error={Code=FailedOperation.NodeNotEmpty}, RequestId=3bedc48b-b7c7-4987-9826-18dfd19a1955}\nfailed: FailedOperation.NodeNotEmpty
{'Code': 'FailedOperation.NodeNotEmpty', 'RequestId': '3bedc48b-b7c7-4987-9826-18dfd19a1955'\n\nafter FailedOperation.NodeNotEmpty
{'Code': 'FailedOperation.NodeNotEmpty', 'RequestId': '3bedc48b-b7c7-4987-9826-18dfd19a1955'}: FailedOperation.NodeNotEmpty
END
