# A code is [A-Za-z0-9_] segments joined by dots, of at most 255 bytes.
try() {
	printf '%s  ' "$1"
	{ echo '# date: 2026-03-20'; printf "$1\tcommon\tA description.\n"; } >bad.tsv
	"$MKCATALOG" bad.tsv 2>&1 >out
	echo "  status $?"
}
for code in . .A A. A..B 'A B' ' A' A- A/B 'A@' 'A[' 'A`' 'A{' 'A:' 'A\303\251' 'A\000B' 'A\001' 'A\177' 'A\r'; do
	try "$code"
done
echo good:
for code in A a 0 _ A.b.0._; do
	try "$code"
done
for n in 255 256; do
	try "$(printf "%0${n}d" 0)"
done
