# The first lines of each source file name its licence.
cd "$SRC" || exit 1
awk '
	FNR == 1 && NR > 1 && !found { print file ": none" }
	FNR == 1 { file = FILENAME; found = 0 }
	FNR <= 3 && /SPDX-License-Identifier: MIT/ { found = 1 }
	END { if (!found) print file ": none" }
' Makefile src/*.[ch] tests/*.sh tests/*/*.[ch] tests/[!c]*/*.sh tests/*/*/*.js completions/*
