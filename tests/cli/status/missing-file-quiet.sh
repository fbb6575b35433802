# -q has no message for 1 and 3 only.
orgerr decode -q missing.json
