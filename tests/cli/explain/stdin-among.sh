# - among codes.
orgerr explain -f tsv MissingParameter - AuthFailure.TokenFailure
