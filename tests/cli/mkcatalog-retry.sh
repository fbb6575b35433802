# Whether to try again: the values, the sources, order, duplicates; of a client's code no yes.
{
	echo '# date: 2026-03-20'
	printf '%s\tcommon\tAn error.\n' A B.C D
} >errors.tsv
printf 'K\tclient\tA mishap.\n' >client.tsv
try() {
	printf '%s\n' "$*"
	for row; do printf "$row\n"; done | tr ' ' '\t' >retry.tsv
	"$MKCATALOG" -c client.tsv -r retry.tsv errors.tsv 2>&1 >out
	echo "  status $?, $(($(wc -c <out) > 0))"
}
try 'A yes me' 'B.C maybe you' 'D maybe me' 'K maybe me'
try 'D yes me' 'A yes me'
try 'A yes me' 'A maybe you'
try 'A no me' 'B.C  me' 'D yes '
try 'K yes me'
try 'a yes me' 'E yes me' 'A yes'
try 'A yes \\' 'A yes\000 me' 'A yes \377'
try '# none'
