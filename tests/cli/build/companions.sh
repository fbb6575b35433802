# Another list of codes is built without the other data files, unless they are named; and the table
# is made again when they change, or when another list is named.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
. "$SRC/tests/objects.sh"
take_objects
build() {
	build_in_source CATALOG="$PWD/codes.tsv" "$@" || { cat log; exit 1; }
}
printf '# date: 2026-01-01\nFirst.Code\tcommon\tThe first one.\n' >codes.tsv
printf '# date: 2026-01-01\nOther.Code\tcommon\tThe other one.\n' >other.tsv
printf 'DoThis\tFirst.Code\n' >actions.tsv
printf 'First.Code\tinternal\tyes\tme\t第一\n' >meanings.tsv
printf 'Own.Code\tclient\tA mishap.\n' >extra.tsv
build
build/orgerr list -f tsv
build/orgerr explain First.Code
build/orgerr actions
echo "status $?"
build/orgerr list --retry
echo "status $?"
build/orgerr list -s client
echo "status $?"
build/orgerr --version | sed 's/[0-9]*\.[0-9]*\.[0-9]*/N.N.N/'
build ACTIONS="$PWD/actions.tsv" MEANINGS="$PWD/meanings.tsv" EXTRA="$PWD/extra.tsv"
build/orgerr list -f tsv
build/orgerr explain First.Code
build/orgerr actions
build/orgerr --version | sed 's/[0-9]*\.[0-9]*\.[0-9]*/N.N.N/'
build CATALOG="$PWD/other.tsv"
build/orgerr list -f tsv
echo 'DoThis	First.Code' >>actions.tsv
if build_in_source CATALOG="$PWD/codes.tsv" ACTIONS="$PWD/actions.tsv"; then
	echo 'a bad row was accepted'
fi
sed -n 's/.*\(actions.tsv:[0-9]\)/\1/p' log
