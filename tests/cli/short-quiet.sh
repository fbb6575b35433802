orgerr -q Xyzzy
