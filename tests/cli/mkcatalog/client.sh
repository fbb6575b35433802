# A client's codes: the section, and no code of the documentation.
printf '# date: 2026-03-20\nA\tcommon\tAn error.\nC\tservice\tAn error.\n' >errors.tsv
try() {
	printf "$1" >client.tsv
	"$MKCATALOG" -c client.tsv errors.tsv 2>&1 >out
	echo "status $?, $(($(wc -c <out) > 0))"
}
try 'B\tclient\tA mishap.\n'
try '# date: of no matter here\nB\tclient\tA mishap.\n'
try 'B\tcommon\tA mishap.\nD\t\tA mishap.\n'
try 'A\tclient\tA mishap.\nc\tclient\tA mishap.\n'
try 'D\tclient\tA mishap.\nB\tclient\tA mishap.\nb\tclient\tA mishap.\n'
try 'B\tclient\t\\\nD\tclient\n'
try '# none\n'
try ''
