# Long lines with many errors, of one document and of many, and the notes below them.
responses() {
	awk -v n="$1" -v separator="$2" 'BEGIN { for (i = 0; i < n; i++)
		printf "{\"Response\":{\"Error\":{\"Code\":\"InternalError\",\"Message\":\"m\"},\"RequestId\":\"r-%d\"}}%s", i, separator }'
}
{
	printf '['
	responses 30000 ', '
	echo '{}]'
	responses 3 '
'
	responses 40000 ' '
	echo
	echo between
	responses 2 ' '
	echo
	echo end
} >in
"$ORGERR" annotate in >out
echo $?
grep -v '^  ^ ' out | cmp - in
# The beginning of each line, and how many notes it has.
cut -c 1-40 out | uniq -c | sed 's/^ *//'
