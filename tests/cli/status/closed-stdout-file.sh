# If standard output is closed, a file that is opened does not get its descriptor.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >a.json
cp a.json b.json
orgerr decode b.json >&-
echo "status $?"
cmp a.json b.json
