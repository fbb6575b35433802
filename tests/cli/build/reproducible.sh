# Copies of the source in other folders, without a git repository, and other build folders give the
# same program, byte for byte.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
grep -q -e fsanitize -e --coverage "$BUILD/flags" && { echo 'a sanitizer and gcov name the build folder'; exit 77; }
for copy in one "two's copy/deeper"; do
	mkdir -p "$copy" && cp -R "$SRC/Makefile" "$SRC/src" "$SRC/data" "$copy" || exit 1
done
build() { # FOLDER BUILD
	GIT_DIR=/dev/null ${MAKE:-make} -s -C "$1" CATALOG=data/errors.tsv CFLAGS="-O0 -g" BUILD="$2" >log 2>&1 || { cat log; exit 1; }
}
build one other/deeper
build "two's copy/deeper" "$PWD/outside"
cmp one/other/deeper/orgerr outside/orgerr
