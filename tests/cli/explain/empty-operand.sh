# An empty code is unknown, and so is nothing but punctuation.
for code in '' ' ' . .. '""'; do
	"$SMALL" explain "$code" 2>err
	echo "<$code> $?, $(grep -c '^orgerr: .*unknown code' err)"
done
