# Behind a prefix, JSON is a document still, whatever else is in its object.
printf 'web-1  | %s\n' '{ "id": 7,' '  "Response": { "Error": { "Code": "InternalError", "Message": "m" },' \
	'    "RequestId": "r-1" } }' | orgerr decode --json | jq -r .form
printf 'web-1  | %s\n' "{ 'id': 7," "  'Response': { 'Error': { 'Code': 'InternalError', 'Message': 'm' }," \
	"    'RequestId': 'r-1' } }" | orgerr decode --json | jq -r .form
