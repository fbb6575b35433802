# Files are read in order, with standard input for "-"; lines are counted separately for each.
printf '\n{"Response":{"Error":{"Code":"MissingParameter"}}}\n' >a.json
printf '{"Response":{"Error":{"Code":"ActionOffline"}}}\n' >b.json
printf '\n\n{"Response":{"Error":{"Code":"AuthFailure.TokenFailure"}}}\n' | orgerr decode -f tsv a.json - b.json
