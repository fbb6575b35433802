# A last line without a line feed gets one where a note stands below it, and none elsewhere.
response='{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r-1"}}'
printf %s "$response" | "$ORGERR" annotate
printf '%s\nend' "$response" | "$ORGERR" annotate | tail -c 3
echo .
