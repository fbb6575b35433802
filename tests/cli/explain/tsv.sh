orgerr explain -f tsv ActionOffline AuthFailure.TokenFailure
