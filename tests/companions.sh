# SPDX-License-Identifier: MIT
# Sourced by the tests of mkcatalog's other files, with the codes A, B.C, D, a client's K and E of sdk.
# try_with OPTION ROW...: passes a file of these rows, with tabs for blanks, with that option, and
# prints the messages, the status, and whether there is a table.
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
