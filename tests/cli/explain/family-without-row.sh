# A family that is not itself a code: lists its members.
"$SMALL" explain AuthFailure
