# The first lines of each source file name its licence.
cd "$SRC" || exit 1
for f in Makefile src/*.[ch] tests/*.sh tests/*/*.[ch] tests/[!c]*/*.sh tests/*/*/*.js completions/*; do
	head -n 3 "$f" | grep -q 'SPDX-License-Identifier: MIT' || echo "$f: none"
done
