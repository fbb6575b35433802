# All codes of a kind have the same sentence.
orgerr list -f tsv | cut -f 1 | orgerr explain - | sed -n 's/^    kind:        \([a-z_]*\): ..*/\1/p' | sort | uniq -c | awk '{ print $2, $1 }' >got
orgerr list -f tsv | cut -f 4 | sort | uniq -c | awk '{ print $2, $1 }' | cmp - got || exit 1
orgerr list -f tsv | cut -f 1 | orgerr explain - | grep '^    kind: ' | sort -u | wc -l | tr -d ' ' >kinds
cmp kinds - <<END
$(wc -l <got | tr -d ' ')
END
