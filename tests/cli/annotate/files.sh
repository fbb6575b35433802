# Files are copied one after another. One that cannot be read does not hide the others, and with -q
# the data is still copied.
printf 'Code=InternalError, Message=m, RequestId=r-1\n' >a
printf '{"Response":{"RequestId":"r-2"}}\n' >b
"$ORGERR" annotate a none - b 2>&1 <a
echo $?
"$ORGERR" annotate -q b 2>&1
echo $?
"$ORGERR" annotate -f tsv b 2>&1
echo $?
"$ORGERR" annotate --color=always a
