# White space and quotes inside a word are no part of any code.
for code in 'Missing Parameter' 'AuthFailure. MFAFailure' 'AuthFailure"."MFAFailure'; do
	orgerr explain -q "$code"
	echo "$code $?"
done
