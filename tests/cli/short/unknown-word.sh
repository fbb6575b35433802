orgerr xyzzy
