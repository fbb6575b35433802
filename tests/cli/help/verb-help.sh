# help and version are verbs too, and print the same as the options.
"$SMALL" --help >want
"$SMALL" help | cmp - want
for verb in explain list help; do
	"$SMALL" $verb --help >want
	"$SMALL" help $verb | cmp - want
done
"$SMALL" --version >want
"$SMALL" version | cmp - want
"$SMALL" help lsit
"$SMALL" help frobnicate
"$SMALL" help list search
"$SMALL" version 1
"$SMALL" version -q
