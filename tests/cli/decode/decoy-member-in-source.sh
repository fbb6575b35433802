# An assignment of a code to a member of an object is source code, unless it has fields as a logger
# prints them.
while read -r line; do
	printf '%s\n' "$line" | orgerr decode -q 2>/dev/null
	echo "$? $line"
done <<'END'
err.code = "ResourceNotFound.NodeNotExist"
e.Code = ResourceNotFound.NodeNotExist;
e.code="ResourceNotFound.NodeNotExist"
this.error.code='ResourceNotFound.NodeNotExist', other = 1
err.code=ResourceNotFound.NodeNotExist err.message="no node"
err.code: ResourceNotFound.NodeNotExist
END
