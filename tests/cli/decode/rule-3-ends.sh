# SPDX-License-Identifier: MIT
#
# What ends a message that would otherwise go on: the lines of a stack, even if a bracket is open in
# the message, and the fields that a logger adds.
. "$SRC/tests/texts.sh"

# While a bracket is open, the next line belongs to the message, but the lines of a stack never do.
text 'the next line, in the bracket' 'a.TencentCloudSDKException: there are members (two
  of them) left'
while IFS= read -r line; do
	text "a stack: $line" "a.TencentCloudSDKException: there are members (two
  $line)"
	text "not indented: $line" "a.TencentCloudSDKException: there are members (two
$line)"
done <<'END'
at a.b(c.java:1
--- End of stack
---> b.Exception: cause
... 3 more
from a.rb:1
goroutine 1 [running]:
thrown in /a.php on line 3
[stacktrace]
Stack trace:
Stack Trace:
Caused by: b.Exception
#0 /a.php(3)
END

# A message ends at two blanks if only fields, key=value, follow them.
while IFS= read -r rest; do
	text "behind the message: $rest" "code:AuthFailure.MFAFailure message:wrong token$rest"
done <<'END'
  level=error
  level=error code=2
  a.b-c_d=1
  level=error  x=
 level=error
  level
  level=error and more
  =error
  (level=error)
  two  level=error
   level=error
  levél=error
END
found
