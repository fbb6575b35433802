# JSON and TSV have no colour.
for format in json tsv; do
	for command in 'explain ActionOffline' list 'search node' 'list --families'; do
		orgerr $command -f $format --color=always >out
		[ -s out ] && [ "$(LC_ALL=C tr -dc '\033' <out | wc -c)" -eq 0 ] || { echo "$command -f $format"; exit 1; }
	done
done
