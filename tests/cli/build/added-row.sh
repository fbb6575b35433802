# One new row in the data file is enough for a new code to be explained.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
. "$SRC/tests/objects.sh"
take_objects
row='FailedOperation.AaaNewCode	service	It has come into being, just now.'
{ cat "$SRC/data/errors.tsv"; echo "$row"; } >all.tsv
{ grep '^#' all.tsv; grep -v '^#' all.tsv | LC_ALL=C sort; } >errors.tsv
build_in_source CATALOG="$PWD/errors.tsv" || { cat log; exit 1; }
[ "$(build/orgerr explain -f tsv failedoperation.aaanewcode)" = "$row	unknown	" ] &&
	[ "$(build/orgerr explain -f tsv AaaNewCode)" = "$row	unknown	" ] &&
	build/orgerr list -f tsv | cut -f 1-3 >out && grep -v '^#' errors.tsv | cmp - out || exit 1

# The other data files work together with it.
mkdir data && cp "$SRC"/data/*.tsv data && cp errors.tsv data || exit 1
"$MKCATALOG" -e data/extra-errors.tsv -m data/meanings.tsv -a data/actions.tsv data/errors.tsv >table || exit 1

# A bad row stops the build with its line number, and so it does when make is run again.
echo 'ActionOffline	common	Out of order.' >>errors.tsv
n=$(($(wc -l <errors.tsv)))
for _ in 1 2; do
	if build_in_source CATALOG="$PWD/errors.tsv"; then
		echo 'a bad row was accepted'
		exit 1
	fi
	grep -q "errors.tsv:$n: " log || { cat log; exit 1; }
done
