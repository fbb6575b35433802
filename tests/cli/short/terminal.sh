# On a terminal: a short usage text on standard error, status 2.
command -v script >/dev/null || { echo 'no script(1)'; exit 77; }
script -qec 'orgerr 2>err' /dev/null </dev/null >out
echo "status $?"
wc -c <out | tr -d ' '
grep -c '^orgerr: ' err
grep -c 'orgerr explain CODE' err
