orgerr "$(printf 'x\033[2Jyzzy\nz')"
orgerr "$(printf 'x\033]2;yzzy\007\nz')"
