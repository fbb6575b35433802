# A file may have any name.
name=$(printf 'a\033[2J\nb')
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >"$name"
orgerr decode "$name"
orgerr decode -f tsv "$name"
orgerr decode --json "$name" | jq -r .file | od -An -c
orgerr decode "$name.missing"
