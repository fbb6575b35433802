# Runs the README's "case $status" for each status.
sed -n '/^status=0$/,/^esac$/p' "$SRC/README.md" >recipe
[ -s recipe ] || { echo 'no such recipe'; exit 1; }
for response in '{"Response":{"Error":{"Code":"MissingParameter"}}}' '{"Response":{"Error":{"Code":"Unheard.Of"}}}' \
	'{"Response":{}}' '<html>'; do
	response=$response sh -eu recipe 2>/dev/null
done
