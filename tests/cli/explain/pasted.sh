# White space, quotes, brackets and punctuation that were pasted with a code are removed.
nbsp=$(printf '\302\240')
for code in ' MissingParameter ' '	MissingParameter' '
MissingParameter
' "${nbsp}MissingParameter$nbsp" '"MissingParameter"' "'MissingParameter'" '`MissingParameter`' '“MissingParameter”' \
	'‘MissingParameter’' '(MissingParameter)' '[MissingParameter]' '{MissingParameter}' '<MissingParameter>' \
	'MissingParameter.' 'MissingParameter,' 'MissingParameter;' 'MissingParameter:' '["MissingParameter"],' \
	'(“`MissingParameter`”).;:' "$nbsp'MissingParameter'$nbsp. "; do
	orgerr explain -f tsv "$code" || printf 'not found: <%s>\n' "$code"
done | sort | uniq -c | sed 's/^ *//'
