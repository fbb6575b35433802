#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests the packaging: the tarball of make dist passes make check without git, and in another folder
# gives the same program, byte for byte. The package of make deb, from git and from the tarball, passes
# lintian, contains what make install installs, and runs. As root and with ORGERR_INSTALL_DEB=1, which
# changes the machine, it is also installed and purged again.
: "${BUILD:=build}" "${CC:=cc}" "${MAKE:=make}"
say() { echo "packaging: $*"; }
die() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null; }

if ! has git || [ ! -e .git ] || ! git rev-parse -q --verify HEAD >/dev/null; then
	say 'skipped, needs git and a commit'
	exit 77
fi
unset MAKEFLAGS MAKELEVEL MFLAGS

$MAKE -s BUILD="$BUILD" dist || die 'no tarball'
rm -rf "$BUILD/unpacked"
mkdir "$BUILD/unpacked"
tar xzf "$BUILD"/dist/orgerr-*.tar.gz -C "$BUILD/unpacked" --strip-components=1 || exit 1
GIT_DIR=/dev/null $MAKE -s -C "$BUILD/unpacked" CC="$CC" check >"$BUILD/unpacked.log" 2>&1 ||
	{ cat "$BUILD/unpacked.log"; die 'the tarball fails its tests'; }
say "the tarball: $(tail -n 1 "$BUILD/unpacked.log")"
rm -rf "$BUILD/else where"
cp -R "$BUILD/unpacked" "$BUILD/else where" && rm -rf "$BUILD/else where/build"
GIT_DIR=/dev/null $MAKE -s -C "$BUILD/else where" CC="$CC" BUILD=other/deeper || die 'no program in another folder'
cmp "$BUILD/unpacked/build/orgerr" "$BUILD/else where/other/deeper/orgerr" || die 'another folder gives another program'

if ! has dpkg-buildpackage || ! has dh || ! has lintian; then
	say 'no package, which needs debhelper, dpkg-dev and lintian'
	exit 0
fi
GIT_DIR=/dev/null $MAKE -s -C "$BUILD/unpacked" deb >"$BUILD/deb.log" 2>&1 ||
	{ cat "$BUILD/deb.log"; die 'no package from the tarball'; }
$MAKE -s BUILD="$BUILD" deb >"$BUILD/deb.log" 2>&1 || { cat "$BUILD/deb.log"; die 'no package'; }
TMPDIR=$(cd "$BUILD/deb" && pwd) lintian --allow-root --fail-on error,warning "$BUILD"/deb/*.changes || die 'lintian reports faults'
deb=$(echo "$BUILD"/deb/orgerr_*.deb)
for from in "$BUILD" "$BUILD/unpacked/build"; do
	dpkg-deb -c "$from"/deb/orgerr_*.deb | awk '{ print $1, $2, $6 }'
done >"$BUILD/deb/contents"
[ -z "$(sort "$BUILD/deb/contents" | uniq -u)" ] || die 'git and the tarball give other packages'
root=$BUILD/deb/root
dpkg-deb -x "$deb" "$root" || exit 1

# Debian's folders for the pages of the manual and for the completions of each shell.
present() { [ -s "$root/$1" ] || die "$deb does not contain $1"; }
for page in man/*.[1-9]; do
	present "usr/share/man/man${page##*.}/${page#man/}.gz"
done
present usr/share/bash-completion/completions/orgerr
present usr/share/zsh/vendor-completions/_orgerr
present usr/share/fish/vendor_completions.d/orgerr.fish
for file in changelog.gz copyright NEWS.md.gz README.md.gz; do
	present "usr/share/doc/orgerr/$file"
done
"$root/usr/bin/orgerr" FailedOperation.NodeNotEmpty || exit 1
say "the package: $(find "$root" -type f | wc -l) files, lintian is silent"

if [ "${ORGERR_INSTALL_DEB-}" != 1 ] || [ "$(id -u)" -ne 0 ]; then
	say 'not installed, since that needs root and ORGERR_INSTALL_DEB=1'
	exit 0
fi
(cd "$root" && find . ! -type d | sed 's/^.//') >"$BUILD/deb/files"
while read -r file; do
	if [ -e "$file" ]; then
		say "not installed, since $file already exists"
		exit 0
	fi
done <"$BUILD/deb/files"
# Some machine images are configured to leave out manuals.
dpkg --path-include='/*' -i "$deb" >"$BUILD/deb.log" 2>&1 || { cat "$BUILD/deb.log"; die 'dpkg fails'; }
wrong=0
while read -r file; do
	[ -s "$file" ] || { wrong=1; say "not installed: $file"; }
done <"$BUILD/deb/files"
(cd / && orgerr FailedOperation.NodeNotEmpty) >/dev/null || { wrong=1; say 'the installed program fails'; }
dpkg --purge orgerr >"$BUILD/deb.log" 2>&1 || { cat "$BUILD/deb.log"; die 'dpkg fails'; }
while read -r file; do
	[ ! -e "$file" ] || { wrong=1; say "left behind: $file"; }
done <"$BUILD/deb/files"
[ ! -e /usr/share/doc/orgerr ] || { wrong=1; say 'left behind: /usr/share/doc/orgerr'; }
say "installed, run and purged: $(wc -l <"$BUILD/deb/files") files"
exit $wrong
