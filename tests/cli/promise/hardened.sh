cd "$SRC" && exec sh tests/torture/hardened.sh
