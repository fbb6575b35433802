# A letter too few, one too many, a wrong one, two swapped.
for code in FailedOperation.NodeNotEmty FailedOperation.NoodeNotEmpty FailedOperation.NodeNotEnpty FailedOperation.NodeNtoEmpty; do
	"$SMALL" explain --json $code 2>/dev/null | jq -c '[.query, .suggestions[0]]'
done
