cd "$SRC" && exec sh tests/torture/conformance.sh
