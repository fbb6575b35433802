# A row has three columns, none of them empty, and the second one is a section.
try() {
	printf '%s  ' "$1"
	{ echo '# date: 2026-03-20'; printf "$1"; } >bad.tsv
	"$MKCATALOG" bad.tsv 2>&1
	echo "  status $?"
}
try 'Alone\n'
try 'Two\tcommon\n'
try 'Four\tcommon\tA description.\tmore\n'
try '\tcommon\tA description.\n'
try 'NoSection\t\tA description.\n'
try 'NoDescription\tcommon\t\n'
try '\t\t\n'
try 'Other\tclients\tA description.\n'
try 'Prefix\tcomm\tA description.\n'
try 'WithNul\tcommon\000x\tA description.\n'
try 'Good\tcommon\tA description.\n\nGood2\tcommon\tA description.\n'
