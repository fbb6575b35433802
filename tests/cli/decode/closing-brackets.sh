# SPDX-License-Identifier: MIT
# Tens of thousands of closing brackets after an object whose beginning is lost: the tree of the
# object must not become deep, or the stack would overflow.
for closers in '}' ']' ')' '},"a":1' '}]'; do
	echo "$closers"
	{
		printf '"Code":"FailedOperation.NodeNotEmpty","Message":"m"'
		yes "$closers" | head -n 60000 | tr -d '\n'
	} | orgerr decode -f tsv
	echo "  status $?"
done
