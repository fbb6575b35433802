# A test that takes longer than LIMIT is ended, with all that it has started.
. "$SRC/tests/runner.sh"
mkfifo tree/held
add hangs <<-'END'
	exec 3>"$SRC/held"
	sleep 1000 &
	wait
END
cat tree/held &
LIMIT=1
export LIMIT
run_tests
echo "status $?"
wait
