# make dist gives the same bytes for the same commit, also in a clone. The tarball contains exactly
# the files of the commit.
command -v git >/dev/null || { echo 'no git'; exit 77; }
[ -e "$SRC/.git" ] && git -C "$SRC" rev-parse -q --verify HEAD >/dev/null 2>&1 || { echo 'no commit'; exit 77; }
case $PWD in *[[:space:]]*) echo 'blank in the path'; exit 77 ;; esac
dist() { # SOURCE BUILD
	${MAKE:-make} -s -C "$1" -f "$SRC/Makefile" BUILD="$PWD/$2" dist >log 2>&1 && (cd "$2/dist" && sha256sum --status -c SHA256SUMS) ||
		{ cat log; exit 1; }
}
git clone -q --depth 1 "file://$SRC" clone 2>log || { cat log; exit 1; }
dist "$SRC" one
(umask 077 && TZ=UTC+9 && export TZ && cd clone && git config tar.umask 0077 && touch src/main.c)
dist clone two
cmp one/dist/SHA256SUMS two/dist/SHA256SUMS || exit 1

tar xzf one/dist/orgerr-*.tar.gz
for file in orgerr-*; do root=$file; done
git -C "$SRC" ls-tree -r --name-only HEAD | LC_ALL=C sort >want
(cd "$root" && find . -type f | sed 's/^..//') | LC_ALL=C sort >got
diff -u -L HEAD -L tarball want got || exit 1
