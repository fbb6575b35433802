# "-" among codes: the codes on standard input are explained there.
orgerr explain -f tsv MissingParameter - AuthFailure.TokenFailure
