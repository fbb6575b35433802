# The files beside the codes: one order of rows, names with their numbers, each source once.
cat >errors.tsv <<'END1'
# date: 2026-03-20
ActionOffline	common	This API has been deprecated.
FailedOperation.NodeNotEmpty	service	The node is not empty.
LimitExceeded	service	Too many.
END1
printf '%s\tclient\tNo "answer" came.\n' Aardvark ClientError >client.tsv
printf '%s\t%s\n' Add LimitExceeded Describe ActionOffline Describe LimitExceeded >actions.tsv
printf '%s\t%s\t%s\n' ClientError maybe 'a source?' FailedOperation.NodeNotEmpty yes one LimitExceeded maybe 'a source?' >retry.tsv
"$MKCATALOG" -c client.tsv -a actions.tsv -r retry.tsv errors.tsv
