# Full-width brackets, quotes and punctuation are removed; several codes in one word are several
# queries.
for code in '「NodeNotEmpty」' '『NodeNotEmpty』。' '（NodeNotEmpty），' '【NodeNotEmpty】；' '　NodeNotEmpty　' '“NodeNotEmpty”：' '《NodeNotEmpty》、' '‘NodeNotEmpty’.'; do
	"$SMALL" explain -f tsv "$code" | cut -f 1
done
for codes in 'ActionOffline,ResourceNotFound' 'ActionOffline，ResourceNotFound。' '（ActionOffline、 ResourceNotFound）' 'ActionOffline,Nosuch' 'ActionOffline, and more'; do
	"$SMALL" explain --json "$codes" | jq -c '[.query, .code, .known]'
done
echo 'ActionOffline, NodeNotEmpty' | "$SMALL" explain --json - | jq -c '[.query, .code]'
