# There must be one line "# date: YYYY-MM-DD", with a date that exists.
try() {
	printf '%s  ' "$1"
	{ printf "$1"; printf 'A\tcommon\tA description.\n'; } >bad.tsv
	"$MKCATALOG" bad.tsv 2>&1 >out
	echo "  status $?"
}
try ''
try '# Date: 2026-03-20\n'
try '# date: 2026-03-20\n# date: 2026-03-20\n'
for date in '' ' ' 2026-03-20 '\t2026-03-20' ' 2026-3-20' ' 2026-03-2' ' 2026-03-200' ' 2026-03-020' ' 2026/03/20' '  2026-03-20' \
	' 2026-03-20 ' ' 2026-00-20' ' 2026-13-20' ' 2026-03-00' ' 2026-03-32' ' 2026-04-31' \
	' 2024-04-31' ' 2026-02-29' ' 1900-02-29' ' 20x6-03-20' ' +026-03-20'; do
	try "# date:$date\n"
done
echo good:
for date in 2026-01-01 2026-03-20 2026-12-31 2024-02-29 2000-02-29; do
	try "# date: $date\n"
	grep "$date" out
done
