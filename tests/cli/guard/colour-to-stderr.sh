orgerr guard --color=always 2>err >out; s=$?; cmp -s out - <<END && echo same
{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}
END
cat err; exit $s
