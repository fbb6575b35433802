orgerr "$(printf 'x\033[2Jyzzy\n')z"
