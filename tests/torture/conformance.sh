#!/bin/sh
# SPDX-License-Identifier: MIT
# JSON is read exactly: passes JSONTestSuite through the framer and cJSON. They must accept its y_
# files, refuse its n_ files, and judge its i_ files as conformance.i-files says.
# SUITE is the folder test_parsing of https://github.com/nst/JSONTestSuite. It is not part of this
# source, so without it the test is skipped (status 77).
: "${BUILD:=build}" "${SUITE:=../shared/JSONTestSuite/test_parsing}"
if [ ! -d "$SUITE" ]; then
	echo "conformance: skipped, no JSONTestSuite at SUITE=$SUITE"
	exit 77
fi
mkdir -p "$BUILD/torture"
for object in "$BUILD"/*.o; do # the path may have blanks
	[ "$object" = "$BUILD/main.o" ] || set -- "$@" "$object"
done
compile=$(sed 's/ |.*//' "$BUILD/flags") # the command for the objects, quoted for the shell
link=$(awk -F ' [|] ' '{ print $3 }' "$BUILD/flags")
eval "$compile" -o '"$BUILD/torture/conformance"' tests/torture/conformance.c '"$@"' "$link" || exit 1

"$BUILD/torture/conformance" "$SUITE"/*.json >"$BUILD/torture/conformance.out" || {
	echo 'conformance: the helper failed'
	exit 1
}
awk '
	FNR == NR { if ($0 !~ /^(#|$)/) pinned[$2] = $1; next }
	{ kind = substr($2, 1, 1); files[kind]++ }
	kind == "i" { wanted = $2 in pinned ? pinned[$2] : "(not in the list)" }
	kind != "i" { wanted = kind == "y" ? "accepted" : "refused" }
	$1 == wanted { right[kind]++; next }
	{ print "conformance: " $2 ": " $1 ", should be " wanted }
	END {
		printf "conformance: %d/%d accepted, %d/%d refused, %d/%d as pinned\n",
			right["y"], files["y"], right["n"], files["n"], right["i"], files["i"]
		all = files["y"] > 0 && files["n"] > 0
		for (kind in files) all = all && right[kind] == files[kind]
		exit !all
	}' tests/torture/conformance.i-files "$BUILD/torture/conformance.out"
