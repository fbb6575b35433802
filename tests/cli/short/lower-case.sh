# A word in lower case without a dot is not taken for a code, since a later version may have a verb
# of that name.
orgerr internalerror
