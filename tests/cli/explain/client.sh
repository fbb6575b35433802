# A code that a client raises itself.
"$SMALL" explain clienterror.networkerror networkerror
"$SMALL" explain --json ClientError.NetworkError
"$SMALL" explain -f tsv ClientError.NetworkError
"$SMALL" explain ClientError
