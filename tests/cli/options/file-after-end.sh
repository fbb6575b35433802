# A file whose name begins with a dash is read after "--".
printf '%s\n' '{"Response":{"Error":{"Code":"MissingParameter"}}}' >-q
orgerr decode -- -q
