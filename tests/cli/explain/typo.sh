# Left out, doubled, another, two swapped.
for code in FailedOperation.NodeNotEmty FailedOperation.NoodeNotEmpty FailedOperation.NodeNotEnpty FailedOperation.NodeNtoEmpty; do
	"$SMALL" explain --json $code 2>/dev/null | jq -c '[.query, .suggestions[0]]'
done
