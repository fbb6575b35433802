orgerr guard >out; s=$?; printf "\001\000\377x" | cmp - out && echo same; exit $s
