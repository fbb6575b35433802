# A word is not a pattern.
"$SMALL" search 'Token.error'
