# The table made from the codes and all files beside them. It has one order of rows, names with
# their numbers, each source once, and a row for a family that is not itself a code.
cat >errors.tsv <<'END1'
# source: https://example.com/codes
# date: 2026-03-20
ActionOffline	common	This API has been deprecated.
FailedOperation.NodeNotEmpty	service	The node is not empty.
LimitExceeded	service	Too many.
END1
printf '%s\t%s\tNo "answer" came.\n' Aardvark sdk ClientError client >extra.tsv
printf '%s\t%s\n' Add LimitExceeded Describe ActionOffline Describe LimitExceeded >actions.tsv
printf '%s\t%s\t%s\t%s\t%s\n' ClientError unavailable maybe 'a source?' '' FailedOperation internal yes one '' \
	FailedOperation.NodeNotEmpty '' yes one '节点不为空？' LimitExceeded resource_exhausted maybe 'a source?' '' >meanings.tsv
"$MKCATALOG" -e extra.tsv -m meanings.tsv -a actions.tsv errors.tsv
