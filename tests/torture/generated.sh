#!/bin/sh
# SPDX-License-Identifier: MIT
# What is generated and known beforehand: random documents against a model of the rules, what
# languages print, streams, planted, damaged and cut failures, prefixes, large documents, the twin, and
# ordinary files without an error. Each generator prints its figures, and has its goal in itself.
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 77; }
cd "$(dirname "$0")/../.." || exit 1
status=0
export PYTHONDONTWRITEBYTECODE=1
for name in model printers streams planted damage cuts prefixes anysize twin sweep; do
	python3 "tests/torture/$name.py" --orgerr "${BUILD:-build}/orgerr" --seed "${SEED:-1}" || status=1
done
exit $status
