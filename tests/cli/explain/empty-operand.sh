# An empty operand is an unknown code, and so is one of punctuation only.
for code in '' ' ' . .. '""'; do
	"$SMALL" explain "$code" 2>err
	echo "<$code> $?, $(grep -c '^orgerr: .*unknown code' err)"
done
