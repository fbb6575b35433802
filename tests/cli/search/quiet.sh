"$SMALL" search -q node
echo $?
"$SMALL" search -q xyzzy
echo $?
