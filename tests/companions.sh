# SPDX-License-Identifier: MIT
# Sourced by the goldens of mkcatalog's files beside the codes A, B.C, D, a client's K and E of sdk.
# try_with OPTION ROW...: the file of those rows, with tabs for blanks, behind
# that option; what is said of it, the status, and whether there is a table.
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
