# Each word must be in the code or in the description.
"$SMALL" search node quota
