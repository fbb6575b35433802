# An Error whose code is none was read in part, as when an HTML tag is inside it. The Response is no success.
while IFS= read -r input; do
	printf '%s\n' "$input"
	printf '%s' "$input" | orgerr decode 2>&1
	echo "status $?"
done <<'END'
| 09:12 | {Response:<br>  {Error:<br>    {Code: "FailedOperation.NodeNotEmpty",<br>     Message: "m"},<br>   RequestId: "r-1"}} |
x: '{"Response":{"Error":{"Code":"Inte:nalErro
x {Response: {Error: {Code: 'Success'}, RequestId: 'r-1'}}
END
