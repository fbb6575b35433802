cd "$SRC" && exec sh tests/torture/contained.sh
