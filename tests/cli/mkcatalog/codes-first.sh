# Where the codes are at fault, what names them is not read: its faults would be theirs.
printf '# date: 2026-03-20\nA\tcommon\tAn error.\nB\tcommon\n' >errors.tsv
printf 'Add\tA\nAdd\tB\n' >actions.tsv
printf 'B\tok\t\t\t\n' >meanings.tsv
printf 'K\tnone\tA mishap.\n' >extra.tsv
"$MKCATALOG" -e extra.tsv -a actions.tsv -m meanings.tsv errors.tsv
