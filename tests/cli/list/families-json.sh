"$SMALL" list --families --json AuthFailure InvalidParameter
