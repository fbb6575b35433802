# There may be more files than a process can have open at once, since each is closed after it is
# read.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >a
ulimit -n 16 2>/dev/null || { echo 'the number of open files cannot be limited'; exit 77; }
# shellcheck disable=SC2046
orgerr decode -f tsv $(yes a | head -n 40) | wc -l | tr -d ' '
# shellcheck disable=SC2046
orgerr annotate $(yes a | head -n 40) | wc -l | tr -d ' '
