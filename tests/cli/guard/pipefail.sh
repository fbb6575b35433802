# As in README.md: the pipeline fails although HTTP answered 200.
command -v bash >/dev/null || { echo 'no bash'; exit 77; }
cat >script <<'END'
set -euo pipefail
orgerr guard | jq -c .Response.TotalCount
echo went on
END
for response in '{"Response":{"TotalCount":2}}' '{"Response":{"Error":{"Code":"MissingParameter"}}}' ''; do
	printf %s "$response" | bash script 2>/dev/null
	echo "status $?"
done
