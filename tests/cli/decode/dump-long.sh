# SPDX-License-Identifier: MIT
# If an object is printed over more than 64 KiB, what is around its code is still read, with and
# without a prefix on its lines.
fields() { # COUNT INDENT
	awk -v n="$1" -v i="$2" 'BEGIN { for (k = 0; k < n; k++) printf "%sfield_%04d: \047some text\047,\n", i, k }'
}
print_object() { # BEFORE AFTER_CODE AFTER_ERROR: how many fields to put in each place
	echo 'Response: {'
	fields "$1" '  '
	printf "  Error: {\n    Code: 'AuthFailure.MFAFailure',\n    Message: 'm',\n"
	fields "$2" '    '
	echo '  },'
	fields "$3" '  '
	printf "  RequestId: 'r-1'\n}\n"
	echo "{'Error': {'Code': 'AuthFailure.MFAFailure', 'Message': 'behind'}, 'RequestId': 'r-2'}"
}
for counts in '10 10 10' '800 100 100' '2000 10 10' '800 3000 10' '2000 3000 10' '10 10 3000'; do
	for prefix in '' 'web-1  | '; do
		# shellcheck disable=SC2086
		echo "$counts fields, prefix '$prefix':" \
			"$(print_object $counts | sed "s/^/$prefix/" | orgerr decode -f tsv 2>&1 | cut -f 1-3,7 | tr '\t' ' ' | paste -s -d '|' -)"
	done
done
