# Files that cannot be read or contain no rows, and a table that cannot be written.
try() {
	"$MKCATALOG" "$@" 2>&1 >out
	echo "status $?, $(($(wc -c <out))) bytes"
}
try missing.tsv
try .
: >empty.tsv
try empty.tsv
echo '# date: 2026-03-20' >norows.tsv
try norows.tsv
printf '# date: 2026-03-20\nA\tcommon\tA description.' >nonewline.tsv
try nonewline.tsv
printf '# date: 2026-03-20' >nonewline.tsv
try nonewline.tsv
try
try one two
printf '# date: 2026-03-20\nA\tcommon\tA description.\n' >good.tsv
if [ -c /dev/full ]; then
	"$MKCATALOG" good.tsv 2>&1 >/dev/full
else
	echo 'mkcatalog: standard output: No space left on device'; false
fi
echo "status $?"
echo 'the longest description, and one byte more:'
for n in 65535 65536; do
	{ echo '# date: 2026-03-20'; printf "A\tcommon\t%0${n}d\n" 0; } >long.tsv
	"$MKCATALOG" long.tsv 2>&1 >out
	echo "status $?"
done
