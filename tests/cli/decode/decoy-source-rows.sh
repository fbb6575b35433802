# Source code that mentions a code, a row each, and what looks like it but is an error. Prints the rows in
# which an error is found.
while IFS= read -r line; do
	printf '%s\n' "$line" | orgerr decode >/dev/null 2>&1 && printf '%s\n' "$line"
done <<'END'
retry_if(code="FailedOperation.NodeNotEmpty")
def test(code="FailedOperation.NodeNotEmpty"): pass
@ExpectedError(code="FailedOperation.NodeNotEmpty")
org.should_retry(code: "FailedOperation.NodeNotEmpty")
static final String CODE="FailedOperation.NodeNotEmpty";
const code="FailedOperation.NodeNotEmpty";
SELECT * FROM errors WHERE code = 'FailedOperation.NodeNotEmpty'
found: ApiError(code="FailedOperation.NodeNotEmpty")
found: level=error code="FailedOperation.NodeNotEmpty"
found: delete failed (code="FailedOperation.NodeNotEmpty")
found: handle(code="FailedOperation.NodeNotEmpty", requestId="5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b01")
END
true
