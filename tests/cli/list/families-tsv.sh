"$SMALL" list --families -f tsv AuthFailure InvalidParameter
