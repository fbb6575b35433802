# If standard descriptors are closed, a file that is opened does not get their numbers.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >a.json
cp a.json b.json
orgerr decode -f tsv a.json <&-
orgerr decode -f tsv a.json missing 2>&-
echo "status $?"
orgerr decode -f tsv a.json missing <&- 2>&-
echo "status $?"
cmp a.json b.json
