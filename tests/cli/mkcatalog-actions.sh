# Pairs of an action and a code: order, duplicates, spelling, codes that there are.
{
	echo '# date: 2026-03-20'
	printf '%s\tcommon\tAn error.\n' A B.C D
} >errors.tsv
printf 'K\tclient\tA mishap.\n' >client.tsv
try() {
	printf '%s\n' "$*"
	for pair; do printf "$pair\n"; done | tr ' ' '\t' >actions.tsv
	"$MKCATALOG" -c client.tsv -a actions.tsv errors.tsv 2>&1 >out
	echo "  status $?, $(($(wc -c <out) > 0))"
}
try 'Add A' 'Add B.C' 'Add D' 'Del A' 'Del_2 D'
try 'Del A' 'Add A' 'Add D'
try 'Add D' 'Add A'
try 'Add A' 'Add A'
try 'Add A' 'Del A' 'Add D'
try 'Add A' 'add A'
try 'Add a' 'Add E' 'Add' 'Add A more' ' A' 'Add ' 'A-B A' 'A.B A' 'Add B..C'
try 'Add A\\b' 'Add\001 A' 'Add\377 A' '\377'
try 'Add K'
try '# none'
