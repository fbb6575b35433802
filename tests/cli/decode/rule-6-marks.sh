# SPDX-License-Identifier: MIT
#
# Marks of other clouds, which make a weak failure not count: in the object that contains the code,
# in the one directly around it, and in the lines of a text. Beside each row is the same text
# without the mark, or with the mark too far away.
. "$SRC/tests/texts.sh"

dotted=FailedOperation.NodeNotEmpty
id=0a1b2c3d-1111-4222-8333-444455556666
capitals=0A1B2C3D-1111-4222-8333-ABCDEF556666

in_object() { # NAME CODE MEMBER
	text "$1" "{\"code\":\"$2\",\"message\":\"m\",$3,\"requestId\":\"$id\"}"
}
around() { # NAME CODE MEMBER
	text "$1" "{\"error\":{\"code\":\"$2\",\"message\":\"m\",\"requestId\":\"$id\"},$3}"
}
further() { # NAME CODE MEMBER: two objects away
	text "$1" "{
  $3,
  \"answer\": {
    \"error\": {
      \"code\": \"$2\",
      \"message\": \"m\",
      \"requestId\": \"$id\"
    }
  }
}"
}
on_line() { # NAME CODE WORD
	text "$1" "code: $2, message: m, $3, requestId: $id"
}
above() { # NAME CODE WORD
	text "$1" "It says $3.

code: $2, message: m, requestId: $id"
}
places() { # NAME CODE MEMBER WORD
	in_object "$1, in the object" "$2" "$3"
	around "$1, around it" "$2" "$3"
	further "$1, further out" "$2" "$3"
	on_line "$1, on the line" "$2" "$4"
	above "$1, above" "$2" "$4"
}

# No mark.
places 'no mark, dotted' $dotted '"by":"x"' 'by x'
places 'no mark, no dot' InternalError '"by":"x"' 'by x'

# Marks for any code: keys, and names of programs.
for key in HostId ResponseMetadata awsRegion '$metadata' opc-request-id; do
	places "$key" $dotted "\"$key\":\"x\"" "$key: x"
done
for word in aws-sdk botocore; do
	places "$word" $dotted "\"by\":\"$word\"" "by $word"
done

# An id that is a UUID in capitals.
text 'capitals, in the object' "{\"code\":\"$dotted\",\"message\":\"m\",\"requestId\":\"$capitals\"}"
text 'capitals, around it' "{\"error\":{\"code\":\"$dotted\",\"message\":\"m\"},\"requestId\":\"$capitals\"}"
text 'lower case, around it' "{\"error\":{\"code\":\"$dotted\",\"message\":\"m\"},\"requestId\":\"$id\"}"
text 'capitals, on the line' "code: $dotted, message: m, requestId: $capitals"
text 'capitals, on lines of their own' "Code: $dotted
Message: m
RequestId: $capitals"
text 'lower case, on lines of their own' "Code: $dotted
Message: m
RequestId: $id"
text 'capitals, strong' "{\"Response\":{\"Error\":{\"Code\":\"$dotted\",\"Message\":\"m\"},\"RequestId\":\"$capitals\"}}"

# Marks that count only against a code without a dot.
for word in amazonaws Amazon azure Microsoft x-ms- 'Status Code: 403' 'Proxy: null' bcebos baidubce aliyun volc; do
	places "$word, no dot" InternalError "\"by\":\"$word\"" "by $word"
	in_object "$word, dotted, in the object" $dotted "\"by\":\"$word\""
	around "$word, dotted, around it" $dotted "\"by\":\"$word\""
	on_line "$word, dotted, on the line" $dotted "by $word"
done
places 'retryable, no dot' InternalError '"retryable":false' 'retryable: false'
in_object 'retryable, dotted, in the object' $dotted '"retryable":false'
on_line 'retryable, dotted, on the line' $dotted 'retryable: false'
text 'Time: beside ErrorCode:, no dot' "ErrorCode: InternalError, Time: 03:04, Message: m, RequestId: $id"
text 'Time: beside ErrorCode:, dotted' "ErrorCode: $dotted, Time: 03:04, Message: m, RequestId: $id"
text 'Time: beside Code:' "Code: InternalError, Time: 03:04, Message: m, RequestId: $id"
text 'ErrorCode: without Time:' "ErrorCode: InternalError, Message: m, RequestId: $id"

# A mark also outweighs what would make a code without a dot count.
text 'the name' 'tencent: code: InternalError, message: m'
text 'the name, and a mark' 'tencent: code: InternalError, message: m for aliyun'
text 'so spelt' 'Code=InternalError, Message=m'
text 'so spelt, and a mark' 'Code=InternalError, Message=m for azure'
found
