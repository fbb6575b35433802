# Files pass one after another; one that cannot be read hides nothing, and -q passes the data.
printf 'Code=InternalError, Message=m, RequestId=r-1\n' >a
printf '{"Response":{"RequestId":"r-2"}}\n' >b
"$ORGERR" annotate a none - b 2>&1 <a
echo $?
"$ORGERR" annotate -q b 2>&1
echo $?
"$ORGERR" annotate -f tsv b 2>&1
echo $?
"$ORGERR" annotate --color=always a
