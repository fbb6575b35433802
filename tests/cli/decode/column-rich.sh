# What the log handler of Python's rich prints: messages wrapped into a column, at several widths.
orgerr decode -f tsv
