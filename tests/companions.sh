# SPDX-License-Identifier: MIT
# Sourced by the goldens of mkcatalog's files beside the codes A, B.C, D and a client's K.
# try_with OPTION ROW...: the file of those rows, with tabs for blanks, behind that option;
# what is said of it, the status, and whether there is a table.
{
	echo '# date: 2026-03-20'
	printf '%s\tcommon\tAn error.\n' A B.C D
} >errors.tsv
printf 'K\tclient\tA mishap.\n' >client.tsv
try_with() {
	option=$1
	shift
	printf '%s\n' "$*"
	for row; do printf "$row\n"; done | tr ' ' '\t' >beside.tsv
	{ "$MKCATALOG" -c client.tsv "$option" beside.tsv errors.tsv >out; } 2>&1
	echo "  status $?, $(($(wc -c <out) > 0))"
}
