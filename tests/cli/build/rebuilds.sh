# After a change of CATALOG in the same build directory, the table is made again.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
build() {
	${MAKE:-make} -s -C "$SRC" BUILD="$PWD/build" CFLAGS=-O0 "$@" >log 2>&1 || { cat log; exit 1; }
}
printf '# date: 2026-01-01\nFirst.Code\tcommon\tThe first one.\n' >first.tsv
printf '# date: 2026-01-01\nOther.Code\tcommon\tThe other one.\n' >other.tsv
build CATALOG="$PWD/first.tsv"
build/orgerr explain -q First.Code || exit 1
build CATALOG="$PWD/other.tsv"
build/orgerr explain -q Other.Code || exit 1
if build/orgerr explain -q First.Code; then exit 1; fi
