# Where the codes are at fault, what names them is not read: its faults would be theirs.
printf '# date: 2026-03-20\nA\tcommon\tAn error.\nB\tcommon\n' >errors.tsv
printf 'Add\tA\nAdd\tB\n' >actions.tsv
printf 'B\tyes\tme\n' >retry.tsv
printf 'K\tnone\tA mishap.\n' >client.tsv
"$MKCATALOG" -c client.tsv -a actions.tsv -r retry.tsv errors.tsv
