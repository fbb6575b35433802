# A note below the line that ends each record: known, of a known family, unknown, without a code.
"$ORGERR" annotate
