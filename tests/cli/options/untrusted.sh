orgerr "--$(printf 'x\033[2J')"
orgerr "--format=$(printf 'x\033[2J')" ActionOffline
