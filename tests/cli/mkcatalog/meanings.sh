# What is known about a code: its kind, its retry and the source of that, its Chinese description;
# the order, duplicates, and whether the name exists.
. "$SRC/tests/companions.sh"
try_with -m 'A internal yes me 坏了' 'B unknown   ' 'B.C not_found maybe you ' 'D  maybe me ' 'E ok   好' 'K unavailable maybe me '
echo '-- order, and a name twice'
try_with -m 'D internal   ' 'A internal   '
try_with -m 'A internal   ' 'A not_found   '
try_with -m 'B internal   ' 'B not_found   '
echo '-- names'
try_with -m 'a internal   ' 'F internal   ' 'b internal   ' 'B.C.D internal   ' 'B.D internal   ' 'C internal   ' ' internal   ' 'B..C internal   '
echo '-- kinds'
try_with -m 'A Internal   ' 'B.C intern   ' 'D not_found\000   '
echo '-- retries'
try_with -m 'A ok no me ' 'B.C ok  me ' 'D ok yes  ' 'E ok yes\000 me ' 'K ok yes me '
echo '-- Chinese'
try_with -m 'A ok   fine' 'B ok   好' 'B.C ok   。' 'D ok   好\\' 'E ok   好\342\200\256' 'K ok   好\377'
echo '-- columns'
try_with -m 'A ok  ' 'B.C ok    ' 'D    '
try_with -m 'A ok  \\ ' '\377'
try_with -m '# none'
for n in 65535 65538; do
	printf "A\tok\t\t\t好%0$((n - 3))d\n" 0 >long.tsv
	"$MKCATALOG" -m long.tsv errors.tsv 2>&1 >out
	echo "$n bytes: status $?"
done

echo '-- different sources: 255 and one more'
awk 'BEGIN { print "# date: 2026-03-20"; for (i = 100; i < 356; i++) print "A" i "\tcommon\tAn error." }' >errors.tsv
for n in 255 256; do
	awk -v n=$n 'BEGIN { for (i = 100; i < 100 + n; i++) print "A" i "\t\tyes\tsource " i "\t" }' >many.tsv
	"$MKCATALOG" -m many.tsv errors.tsv 2>&1 >out
	echo "$n: status $?"
done
