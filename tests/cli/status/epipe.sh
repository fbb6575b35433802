# A reader that has gone: SIGPIPE's default, silently; 5 where it is ignored.
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
