# -q suppresses only the messages for status 1 and 3.
orgerr decode -q missing.json
