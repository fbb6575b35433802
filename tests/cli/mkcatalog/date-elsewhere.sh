# Only the file of the codes has a date; in the other files, such a comment has no meaning.
printf '# date: 2026-03-20\nA\tcommon\tAn error.\n' >errors.tsv
for row in 'e:K\tclient\tA mishap.' 'a:Add\tA' 'm:A\tok\t\t\t'; do
	printf "# date: none\n# date: 1999-01-01\n# date: 1999-01-02\n${row#?:}\n" >beside.tsv
	"$MKCATALOG" "-${row%%:*}" beside.tsv errors.tsv >out
	echo "-${row%%:*}: status $?, $(grep -c 2026-03-20 out)"
done
