# Punctuation is dropped behind a code, not in front of it.
for code in .MissingParameter ,MissingParameter ';MissingParameter' :MissingParameter; do
	orgerr explain -q "$code"
	echo "$code $?"
done
