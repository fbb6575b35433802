# What a description must not contain: bytes that are not UTF-8, a backslash, and the characters
# that orgerr never prints raw. The same holds for comments.
row() {
	printf '%s  ' "$1"
	{ echo '# date: 2026-03-20'; printf "A\tcommon\tx$1x\n"; } >bad.tsv
	"$MKCATALOG" bad.tsv 2>&1 >out
	echo "  status $?"
}
echo not UTF-8:
row '\200'             # a lone continuation
row '\200\201\202'     # several
row '\300\200'         # overlong
row '\301\277'
row '\340\237\277'
row '\360\217\277\277'
row '\355\240\200'     # surrogates
row '\355\277\277'
row '\364\220\200\200' # beyond U+10FFFF
row '\370\210\200\200\200'
row '\377'
row '\342\200'         # cut off
row '\303('
echo 'may not stand there:'
row '\\'
row '\000'
row '\001'
row '\033'
row '\037'
row '\177'
row '\r'
row '\302\200'
row '\302\237'
row '\330\234'         # U+061C
row '\342\200\216'     # U+200E
row '\342\200\217'
row '\342\200\250'     # U+2028
row '\342\200\251'
row '\342\200\252'     # U+202A
row '\342\200\256'
row '\342\201\246'     # U+2066
row '\342\201\251'
row '\357\273\277'     # U+FEFF
row '\363\240\200\200' # U+E0000
row '\363\240\201\277' # U+E007F
row '\033y\033'
echo 'good, right beside those:'
row ' ~\302\240\337\277\340\240\200\330\233\330\235\342\200\215\342\200\220\342\200\247\342\200\257'
row '\342\201\245\342\201\252\355\237\277\356\200\200\357\273\276\360\220\200\200\363\237\277\277\363\240\202\200\364\217\277\277'
echo comments:
printf '# tab\tand \\\\ are good\n# date: 2026-03-20\n# \377 \033\r\nA\tcommon\tA description.\n' >bad.tsv
"$MKCATALOG" bad.tsv
