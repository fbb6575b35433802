#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds for CROSS, by default a big-endian machine, and runs the unit and golden tests under
# qemu. On Debian, after dpkg --add-architecture s390x and apt-get update:
#
#   apt-get install gcc-s390x-linux-gnu qemu-user libcjson-dev:s390x libcmocka-dev:s390x
: "${BUILD:=build-cross}" "${CROSS:=s390x-linux-gnu}" "${MAKE:=make}"
qemu=qemu-${CROSS%%-*}
libraries=/usr/lib/$CROSS
for command in "$CROSS-gcc" "$qemu"; do
	command -v "$command" >/dev/null || { echo "cross: skipped, needs $command"; exit 77; }
done
for library in libcjson libcmocka; do
	[ -e "$libraries/$library.so" ] || { echo "cross: skipped, needs $library in $libraries"; exit 77; }
done
unset MAKEFLAGS MAKELEVEL MFLAGS
PKG_CONFIG_LIBDIR=$libraries/pkgconfig
export PKG_CONFIG_LIBDIR

build() { # BUILD TARGET...
	folder=$1
	shift
	$MAKE -s BUILD="$folder" CC="$CROSS-gcc" CC_FOR_BUILD=cc CFLAGS='-O2 -g -Werror' "$@" || exit 1
}
units=$(echo tests/unit/test_*.c | sed 's|tests/\([^ ]*\)\.c|\1|g')
# shellcheck disable=SC2046,SC2086
build "$BUILD" "$BUILD/alone" "$BUILD/orgerr" "$BUILD/small/orgerr" $(printf "$BUILD/%s " $units)

# Makes the folder that tests/run.sh expects, with scripts that run each program under qemu.
BUILD=$(cd "$BUILD" && pwd) || exit 1
rm -rf "$BUILD/qemu"
mkdir "$BUILD/qemu" && cp "$BUILD/alone" "$BUILD/qemu" || exit 1
for program in orgerr small/orgerr $units; do
	mkdir -p "$(dirname "$BUILD/qemu/$program")"
	printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$qemu" "$BUILD/$program" >"$BUILD/qemu/$program"
	chmod +x "$BUILD/qemu/$program"
done

# Leaves out the tests of the build, of the manual, and of the generator, which is not cross-compiled.
set -- actions annotate color decode examples explain guard help list options search short status \
	version
for about; do
	set -- "$@" "$about*"
	shift
done
BUILD=$BUILD/qemu sh tests/run.sh 'test_*' "$@"
