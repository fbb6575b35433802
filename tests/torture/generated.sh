#!/bin/sh
# SPDX-License-Identifier: MIT
# Generated inputs whose answer is known in advance: random documents and a model of the rules; what
# languages print; streams; planted, damaged and cut failures; prefixes; large documents; the twin; and
# ordinary files without an error. Each generator prints its figures, and says at its top what the goal
# is.
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 77; }
cd "$(dirname "$0")/../.." || exit 1
status=0
export PYTHONDONTWRITEBYTECODE=1
for name in model printers streams planted damage cuts prefixes anysize twin sweep; do
	python3 "tests/torture/$name.py" --orgerr "${BUILD:-build}/orgerr" --seed "${SEED:-1}" || status=1
done
exit $status
