# If the reader has gone, SIGPIPE ends the program silently; if SIGPIPE is ignored, the status is 5.
sh -c 'kill -s PIPE $$' 2>/dev/null && { echo 'SIGPIPE is ignored, and env(1) cannot change that'; exit 77; }
mkfifo pipe
try() {
	: <pipe &
	exec 4>pipe
	wait
	orgerr list >&4 2>err
	status=$?
	exec 4>&-
}
try
[ $status -eq 141 ] && [ ! -s err ] || { echo "SIGPIPE: status $status"; cat err; exit 1; }
trap '' PIPE
try
[ $status -eq 5 ] && grep -q '^orgerr: standard output: ' err || { echo "EPIPE: status $status"; cat err; exit 1; }
