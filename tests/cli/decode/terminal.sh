# At a terminal, the program says that it reads from it.
command -v script >/dev/null || { echo 'no script(1)'; exit 77; }
script -qec 'orgerr decode 2>err' /dev/null </dev/null >out
echo "status $?"
head -n 1 err
