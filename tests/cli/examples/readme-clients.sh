# README.md has the number of forms that its command counts.
cd "$SRC" || exit 1
counted=$(ls tests/clients/*.txt | wc -l)
grep -q "The tests contain $counted forms .*(\`ls tests/clients/\*\.txt | wc -l\`)" README.md ||
	{ echo "there are $counted"; exit 1; }
