# Every verb that reads from a terminal says so. Its answer begins on a new line, even if Ctrl-D was
# pressed in the middle of one.
command -v python3 >/dev/null || { echo 'no python3'; exit 77; }
cat >type.py <<'END'
import os, select, sys, time
from pty import fork
pid, fd = fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
shown = b""
def read():
    global shown
    try:
        more = os.read(fd, 65536)
    except OSError:
        more = b""
    shown += more
    return more
while b"Ctrl-D" not in shown and read():
    pass
for part in sys.stdin.buffer.read().replace(b"^D", b"\4").split(b"|"):
    at = 0
    while at < len(part): # not more than the terminal accepts at once
        at += os.write(fd, part[at:at + 512])
        time.sleep(0.02)
        while select.select([fd], [], [], 0)[0] and read():
            pass
while read():
    pass
print(shown.replace(b"\r", b"").decode())
status = os.waitpid(pid, 0)[1]
print("status", os.WEXITSTATUS(status) if os.WIFEXITED(status) else "of a signal")
END
export NO_COLOR=1
error='{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"m"}}}'
for verb in decode annotate guard; do
	echo "-- $verb"
	printf '%s\n|^D' "$error" | python3 type.py "$SMALL" $verb
	printf '%s|^D|^D' "$error" | python3 type.py "$SMALL" $verb
done
echo '-- explain'
printf 'NodeNotEmpty\n|^D' | python3 type.py "$SMALL" explain -
printf 'NodeNotEmpty|^D|^D' | python3 type.py "$SMALL" explain -
