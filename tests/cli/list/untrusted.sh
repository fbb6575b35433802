"$SMALL" list "$(printf 'x\033[2J')"
