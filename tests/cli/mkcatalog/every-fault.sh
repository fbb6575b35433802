# All faults are reported, in the order of the lines, and no table is printed.
printf '\357\273\277# date: 2026-03-20\n' >bad.tsv
printf '%b' 'C\tcommon\tA description.\n' 'C\tclients\t\\ \0033\n' '\n' 'A\0200\tservice\t\n' \
	'B\tservice\tA description.\textra\n' 'c\tservice\t\0377 \0377' >>bad.tsv
"$MKCATALOG" bad.tsv
