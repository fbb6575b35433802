for format in text json tsv; do
	"$SMALL" actions -c -f $format
	"$SMALL" actions -c -f $format add quit
done
