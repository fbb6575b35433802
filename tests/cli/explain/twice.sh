# In the order asked for, as often as asked for.
"$SMALL" explain -f tsv InvalidParameter ActionOffline InvalidParameter
