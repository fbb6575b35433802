# SPDX-License-Identifier: MIT
#
# The files decoy/*.txt look as if they contained errors, but none does: what other clouds' clients
# and command lines print, source code, lists of codes, and answers of this API whose data contain
# codes (success-*). The test names each file in which something is found, and each with a wrong
# status: 3 for an answer of this API; 3 or 4 for all others, since some have an id as a response has.
# Then it reads all of them as one stream.
try() { # NAME, and the text on standard input
	orgerr decode -f tsv >records 2>/dev/null
	status=$?
	case $1 in
	success-*) others=3 ;;
	*) others=4 ;;
	esac
	if [ -s records ] || { [ $status -ne 3 ] && [ $status -ne $others ]; }; then
		echo "$1: status $status"
		cut -f 1-3 records
	fi
}
tried=0
for file in "$SRC"/tests/cli/decode/decoy/*.txt; do
	try "${file##*/}" <"$file"
	tried=$((tried + 1))
done
for file in "$SRC"/tests/cli/decode/decoy/*.txt; do
	cat "$file"
	echo
done | try 'all of them'
if [ $tried -lt 60 ]; then echo "only $tried files"; fi
