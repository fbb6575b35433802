# No verb, and it does not look like a code: a verb of that name may come.
orgerr internalerror
