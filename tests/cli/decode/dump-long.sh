# SPDX-License-Identifier: MIT
# Of an object that is printed over more than 64 KiB, what is around the code is read: with and
# without a prefix in front of its lines.
print_object() { # LINES in front and behind
	echo 'Response: {'
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "  field_%04d: \047some text of the field\047,\n", i }'
	printf "  Error: {\n    Code: 'AuthFailure.MFAFailure',\n    Message: 'm'\n  },\n"
	awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "  other_%04d: \047some text of the field\047,\n", i }'
	printf "  RequestId: 'r-1'\n}\n"
	echo "{'Error': {'Code': 'AuthFailure.MFAFailure', 'Message': 'behind'}, 'RequestId': 'r-2'}"
}
for n in 100 700 1000 2000; do
	for prefix in '' 'web-1  | '; do
		echo "$n lines, prefix '$prefix':" \
			"$(print_object $n | sed "s/^/$prefix/" | orgerr decode -f tsv 2>&1 | cut -f 1-3,7 | tr '\t' ' ' | paste -s -d '|' -)"
	done
done
