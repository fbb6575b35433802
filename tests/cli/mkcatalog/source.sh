# There is at most one line "# source: https://...".
try() {
	printf '%s  ' "$1"
	{ echo '# date: 2026-03-20'; printf "$1"; printf 'A\tcommon\tA description.\n'; } >some.tsv
	"$MKCATALOG" some.tsv 2>&1 >out
	echo "  status $?"
	sed -n 's/.*table_page/table_page/p' out
}
try ''
try '# Source: a book\n'
try '# source: https://example.com/a?b=1\n'
try '# source: https://example.com/"??(\\\n'
try '# source:\n'
try '# source: \n'
try '# source: https://\n'
try '# source: http://example.com\n'
try '# source:https://example.com\n'
try '# source: https://example.com and more\n'
try '# source: https://example.com\n# source: https://example.org\n'
