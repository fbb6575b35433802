#!/bin/sh
# SPDX-License-Identifier: MIT
# The twin, to which each document of more than 100 bytes is large, passes the tests of whatever
# reads documents.
cd "$(dirname "$0")/../.." || exit 1
BUILD=$(cd "${BUILD:-build}" && pwd) || exit 1
SMALL=$BUILD/small/orgerr
export SMALL
BUILD=$BUILD/twin exec sh tests/run.sh 'decode/*' 'guard/*' 'annotate/*' 'status/*'
