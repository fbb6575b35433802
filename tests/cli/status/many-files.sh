# More files than a process may have open at once: each is closed.
echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' >a
ulimit -n 16 2>/dev/null || { echo 'the number of open files cannot be limited'; exit 77; }
# shellcheck disable=SC2046
orgerr decode -f tsv $(yes a | head -n 40) | wc -l | tr -d ' '
# shellcheck disable=SC2046
orgerr annotate $(yes a | head -n 40) | wc -l | tr -d ' '
