# The order, duplicates and spelling of pairs of action and code, and whether the code exists.
. "$SRC/tests/companions.sh"
try_with -a 'Add A' 'Add B.C' 'Add D' 'Add E' 'Del A' 'Del_2 D'
try_with -a 'Del A' 'Add A' 'Add D'
try_with -a 'Add D' 'Add A'
try_with -a 'Add A' 'Add A'
try_with -a 'Add A' 'Del A' 'Add D'
try_with -a 'Add A' 'add A'
try_with -a 'Add a' 'Add F' 'Add' 'Add A more' ' A' 'Add ' 'A-B A' 'A.B A' 'Add B..C'
try_with -a 'Add A\\b' 'Add\001 A' 'Add\377 A' '\377'
try_with -a 'Add K'
try_with -a '# none'
for n in 255 256; do
	printf "%0${n}d\tA\n" 0 >long.tsv
	"$MKCATALOG" -a long.tsv errors.tsv 2>&1 >out
	echo "$n bytes: status $?"
done
