# What Node.js prints of another cloud's errors with the code of one word: marks of that cloud are in the stack,
# or behind the members that were read. The rows that begin with "found: " have no such mark of their own.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
{ InternalError: x\n  code: 'InternalError',\n  requestId: '6a57e3c5-62d9-4a39-8ccf-3bd4b3bbf7a9',\n  retryable: false }
{ InternalError: x\n    at Request.extractError (/app/node_modules/aws-sdk/lib/services/ec2.js:50:35)\n  message: 'x',\n  code: 'InternalError',\n  time: 2020-01-01T00:00:00.000Z,\n  requestId: '6a57e3c5-62d9-4a39-8ccf-3bd4b3bbf7a9',\n  statusCode: 500,\n  retryable: false,\n  retryDelay: 30.5 }
InternalError: boom\n    at f (/app/node_modules/@azure/core/x.js:1:1) {\n  code: 'InternalError',\n  requestId: '6a57e3c5-62d9-4a39-8ccf-3bd4b3bbf7a9'\n}
found: InternalError: boom\n    at f (/app/node_modules/core/x.js:1:1) {\n  code: 'InternalError',\n  requestId: '6a57e3c5-62d9-4a39-8ccf-3bd4b3bbf7a9'\n}\nretryable: false
found: Error: boom\n    at f (/app/node_modules/@azure/core/x.js:1:1)\nx { Response: { Error: { Code: 'InternalError', Message: 'm' }, RequestId: '6a57e3c5-62d9-4a39-8ccf-3bd4b3bbf7a9' } }
found: Error: boom\n    at f (/app/node_modules/tencentcloud-sdk/retryable.js:1:1) {\n  code: 'InternalError',\n  requestId: '6a57e3c5-62d9-4a39-8ccf-3bd4b3bbf7a9'\n}
END
found
