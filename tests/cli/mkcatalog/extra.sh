# The codes beside the documented ones: their sections, and no code that is documented.
printf '# date: 2026-03-20\nA\tcommon\tAn error.\nC\tservice\tAn error.\n' >errors.tsv
try() {
	printf "$1" >extra.tsv
	"$MKCATALOG" -e extra.tsv errors.tsv 2>&1 >out
	echo "status $?, $(($(wc -c <out) > 0))"
}
try 'B\tclient\tA mishap.\n'
try 'B\tclient\tA mishap.\nD\tsdk\tAn error.\n'
try '# date: of no matter here\n# source: likewise\nB\tclient\tA mishap.\n'
try 'B\tcommon\tA mishap.\nD\t\tA mishap.\n'
try 'A\tclient\tA mishap.\nc\tsdk\tA mishap.\n'
try 'D\tclient\tA mishap.\nB\tsdk\tA mishap.\nb\tclient\tA mishap.\n'
try 'B\tclient\t\\\nD\tclient\n'
try '# none\n'
try ''
