# SPDX-License-Identifier: MIT
#
# Where a quoted value ends, which pieces are joined to it, and what is removed from a string of
# several lines.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one ' + 'two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one '+'two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': '' + 'two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one ' +\n  'two' +\n  'three', 'RequestId': 'r-1'}
{'Code' => 'AuthFailure.MFAFailure', 'Message' => 'one ' . 'two', 'RequestId' => 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one ' 'two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'it's one', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one', two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one'; 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one'... , 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one'. two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'one'+ two', 'RequestId': 'r-1'}
{'Code': 'AuthFailure.MFAFailure', 'Message': 'cut at the end of the line'\n 'RequestId': 'r-1'}
{"Code": "AuthFailure.MFAFailure", "Message": """\n  one\n    two\n  """, "RequestId": "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": """\n    one\n  two\n  """, "RequestId": "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": """\n  one\n\n  two\n  """, "RequestId": "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": """\n  one\\n\n  two\n  """, "RequestId": "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": """\none\n""", "RequestId": "r-1"}
{"Code": "AuthFailure.MFAFailure", "Message": """\n""", "RequestId": "r-1"}
{\\r\\n  'Code': 'AuthFailure.MFAFailure',\\r\\n  'Message': 'line ends that are written',\\r\\n  'RequestId': 'r-1'\\r\\n}
{\\n\\t'Code':\\t'AuthFailure.MFAFailure',\\n\\t'Message':\\t'tabs that are written',\\n\\t'RequestId':\\t'r-1'\\n}
END
found
