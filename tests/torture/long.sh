#!/bin/sh
# SPDX-License-Identifier: MIT
# Passes long inputs, with lengths around each limit, to a build with sanitizers; long.py makes them.
# Only each EVERY-th is tried, by default each 97th; EVERY=1 tries all of them with every verb, which
# takes hours. SEED chooses others.
: "${BUILD:=build}" "${MAKE:=make}" "${CC:=cc}"
command -v python3 >/dev/null || { echo 'long: skipped, no python3'; exit 77; }
unset MAKEFLAGS MAKELEVEL MFLAGS
if ! $MAKE -s BUILD="$BUILD/long" CC="$CC" SAN=1 CFLAGS='-O1 -g' "$BUILD/long/orgerr" >"$BUILD/long.log" 2>&1; then
	cat "$BUILD/long.log"
	exit 1
fi
exec python3 tests/torture/long.py "$BUILD/long/orgerr" "${EVERY:-97}" "${SEED:-1}"
