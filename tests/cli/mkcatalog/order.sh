# Rows are in LC_ALL=C byte order. A code must not appear twice, also not in another letter case or
# many lines later.
try() {
	{ echo '# date: 2026-03-20'; printf '%s\tcommon\tA description.\n' "$@"; } >bad.tsv
	echo "$*"
	"$MKCATALOG" bad.tsv 2>&1 >out
	echo "  status $?"
}
try B A
try A.B A
try a B
try A_ AB
try A B D C E
echo twice:
try A A
try A B A
try A B a
try AB aB
try A.B_9 C D a.b_9
try A A A
echo good:
try A A.B A.B.C A0 AB A_ Aa B c.b d
