# As in README.md: a pipeline that fails where HTTP 200 hid the failure.
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
