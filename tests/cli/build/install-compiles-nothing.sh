# make CFLAGS=... && make install: this installs what was built, and does not compile again. A
# program that is older than its source is not installed.
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
mkdir source
(cd "$SRC" && cp -R Makefile src data man completions "$OLDPWD/source") || exit 1
run() { ${MAKE:-make} -C source BUILD="$PWD/build" DESTDIR="$PWD/to" FISH_SEARCHES= "$@" >log 2>&1; }
run CFLAGS='-O0 -DMINE' || { cat log; exit 1; }
run CC=false CC_FOR_BUILD=false install || { cat log; exit 1; }
cmp build/orgerr to/usr/local/bin/orgerr || exit 1
sleep 0.1
touch source/src/in.c
run install && { echo 'an old program was installed'; exit 1; }
grep -q 'run make first: .*in\.c' log || { cat log; exit 1; }
