# SPDX-License-Identifier: MIT
# Text in which each trigger begins an object that is never closed: after a bounded amount of work it
# is no longer read as objects. This is said, and the status is 4 if nothing was found. Without that
# bound, the last of these takes minutes.
repeat() { # TEXT COUNT
	yes "$1" | head -n "$2" | tr -d '\n'
}
yes '\"Code":"InternalError",腾讯云' | head -n 8000 >lines
yes '(:[Code] => X' | head -n 40000 >members
{
	repeat 'RequestId=5 "Message":"Code=FailedOperation.A"' 2300
	echo
	repeat 'RequestId=5 "Message":"Code=FailedOperation.A"' 2300
} >strings
for f in lines members strings; do
	orgerr decode $f >/dev/null
	echo "$f: status $?"
done
