# A file whose name begins with a dash.
printf '%s\n' '{"Response":{"Error":{"Code":"MissingParameter"}}}' >-q
orgerr decode -- -q
