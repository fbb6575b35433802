# A prefix is no pasted code: nothing is dropped around it.
"$SMALL" list '"Action'
