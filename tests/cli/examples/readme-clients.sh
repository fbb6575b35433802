# The number of forms in README.md is what the command beside it counts.
cd "$SRC" || exit 1
counted=$(ls tests/clients/*.txt | wc -l)
grep -q "The tests contain $counted forms .*(\`ls tests/clients/\*\.txt | wc -l\`)" README.md ||
	{ echo "there are $counted"; exit 1; }
