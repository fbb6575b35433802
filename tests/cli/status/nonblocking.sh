# If standard input does not block, the program waits for data instead of reading it as empty.
command -v perl >/dev/null || { echo 'no perl'; exit 77; }
perl -e '
	use Fcntl; pipe(R, W); fcntl(R, F_SETFL, fcntl(R, F_GETFL, 0) | O_NONBLOCK);
	if (fork() == 0) { close R; select(undef, undef, undef, 0.3);
		syswrite W, q({"Response":{"Error":{"Code":"MissingParameter"}}}); exit 0; }
	close W; open(STDIN, "<&", \*R); exec @ARGV' orgerr decode -f tsv >out
status=$?
[ $status -eq 0 ] && grep -q '^MissingParameter	' out || { echo "status $status"; exit 1; }
