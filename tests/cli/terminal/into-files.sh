# SPDX-License-Identifier: MIT
# Input is typed at a terminal while both outputs are files: no extra line feed is written for the
# terminal.
command -v python3 >/dev/null || { echo 'no python3'; exit 77; }
cat >type.py <<'END'
import os
from pty import fork
pid, fd = fork()
if pid == 0:
    os.execvp("sh", ["sh", "-c", "exec orgerr decode -f tsv >out 2>err"])
os.write(fd, b"error: FailedOperation.NodeNotEmpty: typed\4\4")
try:
    while os.read(fd, 65536):
        pass
except OSError:
    pass
os.waitpid(pid, 0)
END
PATH=$PWD:$PATH
ln -s "$SMALL" orgerr
python3 type.py
cat out err
