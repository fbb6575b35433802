# Punctuation is removed after a code, but not before it.
for code in .MissingParameter ,MissingParameter ';MissingParameter' :MissingParameter; do
	orgerr explain -q "$code"
	echo "$code $?"
done
