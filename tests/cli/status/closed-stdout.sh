for command in 'explain ActionOffline' list 'list -c' 'search node' decode guard --version --help; do
	echo '{"Response":{"Error":{"Code":"MissingParameter"}}}' | orgerr $command >&- 2>err
	echo "$command: $?, $(grep -c '^orgerr: standard output: ' err)"
done
