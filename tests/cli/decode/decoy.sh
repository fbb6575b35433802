# SPDX-License-Identifier: MIT
#
# Look-alikes, in decoy/*.txt: what other clouds' clients and command lines print, source code, lists of codes,
# and answers of this API whose data hold codes. None holds an error. A file that gives a record, or a status
# other than 3 and 4, is named, with what was found. Then all of them in one stream.
try() { # NAME, and the text on standard input
	orgerr decode -f tsv >records 2>/dev/null
	status=$?
	if [ -s records ] || { [ $status -ne 3 ] && [ $status -ne 4 ]; }; then
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
