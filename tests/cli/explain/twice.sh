# Codes are explained in the order given, as often as given.
"$SMALL" explain -f tsv InvalidParameter ActionOffline InvalidParameter
