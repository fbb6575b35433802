# SPDX-License-Identifier: MIT
# Sourced by tests that build the program for another list of codes.
#
# build_in_source ARG...: runs make ARG... in the source tree, with build/ of the current folder.
build_in_source() {
	${MAKE:-make} -s -C "$SRC" BUILD="$PWD/build" "$@" >log 2>&1
}
# flags_of FOLDER: prints the flags with which it was built, without those that name the folder.
flags_of() {
	sed 's| -I[^ ]*||g; s| -ffile-prefix-map=[^ ]*||g' "$1/flags"
}
# take_objects: puts the compiled files that are the same for every list into build/, so that only the
# rest is built. They are those of $BUILD, if it has been built with the flags that make uses here.
take_objects() {
	build_in_source "$PWD/build/flags" || { cat log; exit 1; }
	if [ "$(flags_of build)" = "$(flags_of "$BUILD")" ]; then
		cp "$BUILD"/*.o "$BUILD/mkcatalog" build && rm build/catalog.o
	fi
}
