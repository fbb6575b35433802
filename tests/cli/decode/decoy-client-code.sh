# What a client raises is known, but a word of any log: behind a weak label it is no find.
orgerr decode
