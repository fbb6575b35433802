# A prefix is used as it is: punctuation around it is not removed.
"$SMALL" list '"Action'
