# A client's own code.
"$SMALL" explain clienterror.networkerror networkerror
"$SMALL" explain --json ClientError.NetworkError
"$SMALL" explain -f tsv ClientError.NetworkError
"$SMALL" explain ClientError
