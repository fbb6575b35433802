#!/bin/sh
# SPDX-License-Identifier: MIT
# The twin, to which each document of more than 100 bytes is large, passes the tests of whatever
# reads documents.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build}
SMALL=$(pwd)/$BUILD/small/orgerr BUILD=$BUILD/twin sh tests/run.sh 'decode/*' 'guard/*' 'annotate/*' 'status/*'
