# Texts that were altered at random: what is found in them is what was found before. Standard input has a
# checksum for each file of texts; a new file needs no line. If a change is meant, look at the texts in
# which it shows, with a build from before the change:
#   python3 tests/torture/altered.py --other OLD/build/orgerr
# and write the checksums anew:
#   python3 tests/torture/altered.py >tests/cli/promise/altered.in
python3 -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null || { echo 'no python3 of at least 3.8'; exit 77; }
grep -q -e fsanitize -e --coverage "$BUILD/flags" && { echo 'slow with a sanitizer, which changes no answer'; exit 77; }
cat >before
(cd "$SRC" && PYTHONDONTWRITEBYTECODE=1 python3 tests/torture/altered.py --orgerr "$ORGERR") >now || exit
awk 'NR == FNR { before[$1] = $2; next }
	$1 in before { same += before[$1] == $2 }
	$1 in before && before[$1] != $2 { print $1 ": other findings than before" }
	END { exit same == 0 }' before now
