# A family that has no row of its own: its members.
"$SMALL" explain AuthFailure
