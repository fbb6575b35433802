# SPDX-License-Identifier: MIT
#
# Where a message ends: at the closing quote, backquote or bracket of one that was open before the
# record, at the same id again, at the end of a quoted value; and what is removed from wrapped lines
# and pieces.
. "$SRC/tests/texts.sh"

# A quote or bracket that was open before the record ends its message where it is closed.
text 'double quote, open in front' \
	'msg="[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members" level=error'
text 'double quote, of the message' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=say "yes" now'
text 'double quote, neither' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members"'
text 'escaped quotes inside' \
	'msg="[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=say \"yes\" now" level=error'
text 'single quote, open in front' \
	'err='\''[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members'\'' level=error'
text 'apostrophe, in front' \
	'can'\''t: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=it'\''s not empty'
text 'backquote, open in front' \
	'It says `[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members` here.'
text 'backquote, of the message' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=see `members` now'
text 'doubled quotes inside, as in CSV' \
	'a,"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=say ""yes"" now",b'
text 'quotes inside that are escaped once, in a quote that is not' \
	'"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=say \"yes\" now" b'
text 'a quote that is escaped once more, open in front' \
	'\"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=say "yes" now\" b'
text 'quotes that the message opens' \
	'"[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=say "yes" and ("no") now" b'
text 'round bracket, open in front' \
	'failed ([TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members) at once'
text 'round bracket, a pair inside' \
	'failed ([TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members (two) left) at once'
text 'round bracket, of the message' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members (two)'
text 'round bracket, neither' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members)'
text 'square bracket, open in front' \
	'reason[[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members] again'
text 'square bracket, of the message' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members [two]'
text 'brace, open in front' \
	'{err: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are members} again'

# The same id twice on the line.
text 'the same id twice' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=no, RequestId=0a1b2c3d-1111-4222-8333-444455556666, once more, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'two ids' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=no, RequestId=0a1b2c3d-1111-4222-8333-444455556666, once more, RequestId=9f8e7d6c-5555-4666-8777-888899990000'

# A quoted value.
text 'a quoted message' \
	'Code: "FailedOperation.NodeNotEmpty", Message: "there are members", and more'
text 'a bare message' 'Code: FailedOperation.NodeNotEmpty, Message: there are members, and more'
text 'pieces are joined' '{
  Code: '\''FailedOperation.NodeNotEmpty'\'',
  Message: '\''there are '\'' +
    '\''members'\''
}'
text 'no pieces' '{
  Code: '\''FailedOperation.NodeNotEmpty'\'',
  Message: '\''there are + members'\''
}'

# Wrapped lines.
text 'a box' '│ Error: [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are
│ members, RequestId=0a1b2c3d-1111-4222-8333-444455556666
│'
text 'wrapped behind nothing' '[TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind //' '// [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
// members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind #' '# [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
# members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind >' '> [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
> members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind *' ' * [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
 * members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind E' 'E   [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
E   members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind a name' 'web-1  | [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
web-1  | members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'wrapped behind a date' '2026-01-02T03:04:05Z [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:there are
2026-01-02T03:04:05Z members requestId:0a1b2c3d-1111-4222-8333-444455556666'
text 'a date, and no id owed' '2026-01-02T03:04:05Z [TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are
2026-01-02T03:04:05Z members'
text '# of the message' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are # members, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
text 'a bar of the message' \
	'[TencentCloudSDKError] Code=FailedOperation.NodeNotEmpty, Message=there are │ members, RequestId=0a1b2c3d-1111-4222-8333-444455556666'
found
