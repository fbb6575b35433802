# If standard output cannot be written, the status is 5, however small the output is.
[ -c /dev/full ] || { echo 'no /dev/full'; exit 77; }
for command in 'explain ActionOffline' 'explain --json Xyzzy' list 'list -c' 'search node' decode guard --version --help; do
	echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' | orgerr $command >/dev/full 2>err
	echo "$command: $?, $(grep -c '^orgerr: standard output: ' err)"
done
