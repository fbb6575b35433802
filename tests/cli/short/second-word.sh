# Only the first operand decides; a verb's name behind it is a code.
"$SMALL" ActionOffline list
