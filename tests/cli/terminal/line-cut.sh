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
lines = [b"first\n", b"x" * int(os.environ["LENGTH"]) + b"\n", b"last\n"]
for line in lines[int(os.environ["LINE"]) == 1:]:
    for at in range(0, len(line), 256):
        os.write(master, line[at:at + 256])
os.write(master, b"\4")
print(child.stderr.read().decode(), end="")
END
export LENGTH LINE
for LENGTH in 4094 4096; do
	for LINE in 1 2; do
		python3 type.py "$SMALL" decode
	done
done
