# A word is no pattern.
"$SMALL" search 'Token.error'
