# A file that cannot be read does not hide the answers for the others.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >a.json
echo '{"Response":{"Error":{"Code":"ActionOffline"}}}' >b.json
orgerr decode a.json missing.json b.json
