# Builds the program for twelve thousand codes, if that optional list is available: each code is
# found with its letter case swapped, and list prints the rows of the file.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
list=$SRC/../shared/scale/all-tencent-codes.tsv
test -r "$list" || { echo 'no such list at hand'; exit 77; }
. "$SRC/tests/objects.sh"
take_objects
cp "$list" errors.tsv # its own path may have a blank
build_in_source CATALOG="$PWD/errors.tsv" || { cat log; exit 1; }
grep -v '^#' "$list" >rows
build/orgerr list -f tsv | cut -f 1-3 | cmp - rows || exit 1
cut -f 1 rows | tr A-Za-z a-zA-Z | build/orgerr explain -f tsv - | cut -f 1-3 | cmp - rows
