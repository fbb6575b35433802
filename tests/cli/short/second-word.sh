# Only the first operand decides whether there is a verb; a verb's name after a code is a code.
"$SMALL" ActionOffline list
