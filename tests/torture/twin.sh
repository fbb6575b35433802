#!/bin/sh
# SPDX-License-Identifier: MIT
# The twin, which treats each document of more than 100 bytes as large, passes all tests of the verbs
# that read documents.
cd "$(dirname "$0")/../.." || exit 1
BUILD=$(cd "${BUILD:-build}" && pwd) || exit 1
SMALL=$BUILD/small/orgerr
export SMALL
BUILD=$BUILD/twin exec sh tests/run.sh 'decode/*' 'guard/*' 'annotate/*' 'status/*'
