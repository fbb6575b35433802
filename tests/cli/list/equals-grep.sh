# For each family and section, list prints what grep finds in the data.
. "$SRC/tests/rows.sh"
for family in $(cut -f 1 rows | cut -d . -f 1 | sort -u); do
	orgerr list -f tsv "$family" >out
	grep "^$family" rows | cmp - out || exit 1
done
for section in common service; do
	orgerr list -f tsv -s $section >out
	awk -F '\t' -v s=$section '$2 == s' rows | cmp - out || exit 1
done
