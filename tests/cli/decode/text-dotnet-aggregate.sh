# An AggregateException repeats the messages of the exceptions that follow in full, if they follow.
orgerr decode -f tsv
