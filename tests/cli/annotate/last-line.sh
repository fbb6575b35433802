# If the last line has no line feed, one is added only if there is a note below it.
response='{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r-1"}}'
printf %s "$response" | "$ORGERR" annotate
printf '%s\nend' "$response" | "$ORGERR" annotate | tail -c 3
echo .
