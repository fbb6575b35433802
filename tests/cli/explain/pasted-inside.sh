# White space and quotes inside a word are not removed, so no code is found.
for code in 'Missing Parameter' 'AuthFailure. MFAFailure' 'AuthFailure"."MFAFailure'; do
	orgerr explain -q "$code"
	echo "$code $?"
done
