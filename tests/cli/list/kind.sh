# Lists the rows of one kind and of several, with other options, and of a kind that no row has.
"$SMALL" list --kind=not_found
"$SMALL" list --kind=not_found --kind=already_exists -f tsv
"$SMALL" list --kind=unavailable -s client -c
"$SMALL" search --kind=resource_exhausted node
"$SMALL" list --kind=ok
"$SMALL" list --kind=internal Fail
"$SMALL" list --kind=not_fund
"$SMALL" list --kind=x
"$SMALL" search --action=DescribeOrganization --retry operation
"$SMALL" search --action=Nosuch operation
