# There is a note below the line on which each record ends: for a known code, for one of a known
# family, for an unknown one, and for an error without a code.
"$ORGERR" annotate
