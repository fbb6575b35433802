# A code that clients raise is known, but any log may contain it: after a weak label it is not
# reported.
orgerr decode
