# The table has the same bytes on any machine, whatever directory the file is in.
mkdir -p a/b
cat >a/small.tsv <<'END'
# date: 2026-03-20
ActionOffline	common	This API has been deprecated.
AuthFailure.TokenFailure	common	Token "error"??(
FailedOperation.NodeNotEmpty	service	You’ve members.
END
cp a/small.tsv a/b/small.tsv
"$MKCATALOG" a/small.tsv
"$MKCATALOG" "$PWD/a/b/small.tsv" >b.inc
"$MKCATALOG" a/small.tsv | cmp - b.inc
