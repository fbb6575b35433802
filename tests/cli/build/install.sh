# make install installs what was built, with whatever flags, and does not compile again. A program that
# is older than its source is not installed. make install and uninstall must not change the source tree.
# The tree is made read-only, and since root can write to it all the same, it is also compared with its
# state before.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
mkdir source
(cd "$SRC" && cp -R Makefile src data man completions "$OLDPWD/source")
find source -exec touch -t 202001010000 {} + # so that ls shows any newer time
chmod -R a-w source
state() { find source -type f -exec cksum {} +; find source -exec ls -ld {} +; }
state >before
make_in_source() { ${MAKE:-make} -s -C source BUILD="$PWD/build" FISH_SEARCHES= "$@" >log 2>&1; }
run() { make_in_source CC=false CC_FOR_BUILD=false CFLAGS=-DMINE "$@" || { cat log; exit 1; }; }
mkdir build && cp -p "$BUILD"/*.* "$BUILD/flags" "$BUILD/tables" "$BUILD/mkcatalog" "$BUILD/orgerr" build || exit 1
show() { # prints what is in a folder, except the manual, for which there is the next function
	(cd "$1" && find . -type f ! -name '*.[1-9]' -exec ls -l {} + | sed 's|^\(.\{10\}\)[^/]*/|\1 |' | sort -k 2)
}
manual() {
	for page in "$SRC"/man/*.[1-9]; do
		cmp "$page" "$1/man${page##*.}/${page##*/}" || exit 1
	done
}

echo '-- the usual places, below a folder with blanks'
stage="$PWD/a stage  with blanks"
run DESTDIR="$stage" install
show "$stage"
manual "$stage/usr/local/share/man"
"$stage/usr/local/bin/orgerr" -q ActionOffline
cmp build/orgerr "$stage/usr/local/bin/orgerr"
echo '-- uninstalled'
mkdir -p "$stage/usr/local/bin"
echo mine >"$stage/usr/local/bin/orgerr.mine"
run DESTDIR="$stage" uninstall
find "$stage" -type f | sed 's|.*blanks||'

echo '-- every place another'
set -- DESTDIR="$PWD/other" PREFIX=/opt/tool bindir='/programs here' mandir=/manual \
	bashcompdir=/for/bash zshcompdir='/for/z sh' fishcompdir=/for/fish
run "$@" install
show other
manual other/manual
run "$@" uninstall
find other -type f

echo '-- PREFIX alone'
run DESTDIR="$PWD/third" PREFIX=/usr install
show third
manual third/usr/share/man
run DESTDIR="$PWD/third" PREFIX=/usr uninstall
find third -type f

state | diff before - || echo 'the source tree has changed'

echo '-- older than its source'
touch source/src/in.c
if make_in_source DESTDIR="$PWD/third" install; then echo 'an old program was installed'; fi
find third -type f
sed -n 's/.*\(run make first: \).*\(src.in\.c\)/\1\2/p' log
