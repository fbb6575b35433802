# Copies of the source in other folders, and other build folders, give the same compiled files, byte for
# byte. A few are enough here, since all are compiled alike; tests/packaging.sh compares whole programs.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
grep -q -e fsanitize -e --coverage "$BUILD/flags" && { echo 'a sanitizer and gcov name the build folder'; exit 77; }
for copy in one "two's copy/deeper"; do
	mkdir -p "$copy" && cp -R "$SRC/Makefile" "$SRC/src" "$SRC/data" "$copy" || exit 1
done
build() { # FOLDER BUILD
	${MAKE:-make} -s -C "$1" CATALOG=data/errors.tsv CFLAGS="-O0 -g" BUILD="$2" \
		"$2/main.o" "$2/scan.o" "$2/catalog.o" >log 2>&1 || { cat log; exit 1; }
}
build one other/deeper
build "two's copy/deeper" "$PWD/outside"
for file in main.o scan.o catalog.o; do
	cmp one/other/deeper/$file outside/$file
done
