# If the codes have a fault, the files that refer to codes are not read, since they would only
# repeat it.
printf '# date: 2026-03-20\nA\tcommon\tAn error.\nB\tcommon\n' >errors.tsv
printf 'Add\tA\nAdd\tB\n' >actions.tsv
printf 'B\tok\t\t\t\n' >meanings.tsv
printf 'K\tnone\tA mishap.\n' >extra.tsv
"$MKCATALOG" -e extra.tsv -a actions.tsv -m meanings.tsv errors.tsv
