# A file must not get the descriptor of a closed standard output.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >a.json
cp a.json b.json
orgerr decode b.json >&-
echo "status $?"
cmp a.json b.json
