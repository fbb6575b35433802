# The makefile, NEWS.md and the Debian package name the same version, and the package one
# maintainer.
version=$(sed -n 's/^VERSION = //p' "$SRC/Makefile")
status=0
grep -q "^## $version\( \|\$\)" "$SRC/NEWS.md" || { echo "NEWS.md: not $version"; status=1; }
head -n 1 "$SRC/packaging/debian/changelog" | grep -Fq "orgerr ($version) " ||
	{ echo "packaging/debian/changelog: not $version"; status=1; }
maintainer=$(sed -n 's/^Maintainer: //p' "$SRC/packaging/debian/control")
grep -q "^ -- $maintainer  " "$SRC/packaging/debian/changelog" || { echo "not $maintainer"; status=1; }
orgerr --version | grep -Fq "orgerr $version " || { echo "--version: not $version"; status=1; }
exit $status
