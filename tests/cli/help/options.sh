# The help of each verb names all options that it has.
status=0
while read -r verb options; do
	for option in $options; do
		orgerr $verb --help | grep -q -e " $option" || { echo "$verb: $option"; status=1; }
	done
done <<END
explain -f --format --json -q --quiet --color -h --help
decode -f --format --json -q --quiet --color -h --help
guard -q --quiet --color -h --help
list -f --format --json -q --quiet --color -s --section -c --count --action --retry --families -h --help
search -f --format --json -q --quiet --color -s --section -c --count -h --help
actions -f --format --json -q --quiet --color -c --count -h --help
END
exit $status
