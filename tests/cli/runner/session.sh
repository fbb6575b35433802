# A test has no terminal; SIGPIPE has its default action in it, whatever the runner inherited; and
# processes that the test leaves behind are killed.
command -v script >/dev/null || { echo 'no script(1)'; exit 77; }
. "$SRC/tests/runner.sh"
add terminal <<-'END'
	if (: </dev/tty) 2>/dev/null; then echo 'a terminal'; fi
END
: >tree/tests/cli/a/terminal.out
add pipe <<-'END'
	sh -c 'kill -s PIPE $$'
	echo "status $?"
END
echo 'status 141' >tree/tests/cli/a/pipe.out
mkfifo tree/held
add leaves <<-'END'
	exec 3>"$SRC/held"
	sleep 1000 &
END
cat tree/held &
trap '' PIPE
BUILD=build TMPDIR=$PWD/tree/temporary script -qec 'cd tree && sh tests/run.sh 2>progress' /dev/null </dev/null |
	tr -d '\r'
wait
