# If the terminal has cut a line at 4,095 bytes, the message says so.
command -v python3 >/dev/null || { echo 'no python3'; exit 77; }
[ "$(uname)" = Linux ] || { echo 'not Linux'; exit 77; }
cat >type.py <<'END'
import os, sys
from pty import openpty
import select, subprocess, termios
master, slave = openpty()
mode = termios.tcgetattr(slave)
mode[3] &= ~termios.ECHO
termios.tcsetattr(slave, termios.TCSANOW, mode)
child = subprocess.Popen(sys.argv[1:], stdin=slave, stderr=subprocess.PIPE)
child.stderr.readline()
for line in [b"first\n", b"x" * int(os.environ["LENGTH"]) + b"\n", b"last\n"]:
    for at in range(0, len(line), 256):
        os.write(master, line[at:at + 256])
os.write(master, b"\4")
print(child.stderr.read().decode(), end="")
END
for LENGTH in 4094 4096; do
	export LENGTH
	python3 type.py "$SMALL" decode
done
