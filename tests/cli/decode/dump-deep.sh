# SPDX-License-Identifier: MIT
# Brackets, or lists of YAML, nested deeper than the reader follows: this does no harm, and an error
# after them is found.
error() { # NAME
	printf "{'Error': {'Code': 'AuthFailure.MFAFailure', 'Message': '%s'}, 'RequestId': 'of-%s'}" "$1" "$1"
}
say() { # NAME: prints how many records there are, and their messages
	printf '%s: %s\n' "$1" "$(orgerr decode -f tsv 2>/dev/null | cut -f 1-3 | paste -s -d '|' - | tr '\t' ' ')"
}
fill() { # COUNT TEXT
	yes "$2" | head -n "$1" | tr -d '\n'
}
for depth in 30 60 63 64 70; do
	{ fill $depth "{'a': "; error inside; fill $depth '}'; printf '\n\n'; error behind; } | say "$depth brackets"
	{
		echo 'a:'
		awk -v n=$depth 'BEGIN { for (i = 1; i <= n; i++) printf "%" 2 * i "s- a:\n", "" }'
		printf '\nError:\n  Code: AuthFailure.MFAFailure\n  Message: behind\nRequestId: r-1\n'
	} | say "$depth lists"
done
