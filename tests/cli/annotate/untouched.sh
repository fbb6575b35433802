# Colours, carriage returns, NUL and bytes that are not UTF-8 are copied as they are; the note
# itself is escaped.
printf '\033[31mred\033[0m \377\000\r\n{"Response":{"Error":{"Code":"A\\u001b[31m.B","Message":"m"},"RequestId":"r-1"}}\r\nend\n' >in
"$ORGERR" annotate in >out
grep -av '^  ^ ' out | cmp - in && grep -a '^  ^ ' out
