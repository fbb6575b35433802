# The words that were found are coloured wherever they are; letter case does not matter.
"$SMALL" --color=always search NODE exist | cat -v
"$SMALL" --color=always --lang=zh search 节点 o | cat -v | sed 's/M-[^ ^[]*/./g'
printf '\355' >half
"$SMALL" --color=always search "$(cat half)" 2>/dev/null | wc -l
echo '-- the same text without colour'
for words in 'node exist' 'o' 'node NodeNot' '.'; do
	"$SMALL" search $words >want
	"$SMALL" --color=always search $words | sed 's/.\[[0-9;]*m//g' | cmp - want
done
"$SMALL" --color=always list node | cat -v
