cd "$SRC" && exec sh tests/torture/memory.sh
