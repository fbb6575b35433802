# SPDX-License-Identifier: MIT
# Sourced by the tests of the generator's other files. There are the documented codes A, B.C and D,
# the code K of section client, and E of section sdk.
# try_with OPTION ROW...: passes a file of these rows, with their blanks replaced by tabs, with that
# option; prints the messages, the status, and 1 if a table was printed.
{
	echo '# date: 2026-03-20'
	printf '%s\tcommon\tAn error.\n' A B.C D
} >errors.tsv
printf 'E\tsdk\tAn error.\nK\tclient\tA mishap.\n' >extra.tsv
try_with() {
	option=$1
	shift
	printf '%s\n' "$*"
	for row; do printf "$row\n"; done | tr ' ' '\t' >beside.tsv
	{ "$MKCATALOG" -e extra.tsv "$option" beside.tsv errors.tsv >out; } 2>&1
	echo "  status $?, $(($(wc -c <out) > 0))"
}
