# A command in a message has all words, or WORD... in their place if it has no room for all; never a part
# of one.
long=$(printf '%0100d' 0 | tr 0 a)
word=$(printf '%040d' 0 | tr 0 a)
whole=0 not=0
for n in $(seq 41 100); do
	word=${word}a
	words="$long $long $long $long $word"
	# shellcheck disable=SC2086
	message=$(orgerr none $words 2>&1)
	case $message in
	"orgerr: none: no such verb; to search for it: orgerr search none $words") whole=$((whole + 1)) ;;
	"orgerr: none: no such verb; to search for it: orgerr search WORD...") not=$((not + 1)) ;;
	*) echo "$n: $message" ;;
	esac
done
echo "whole: $whole, not: $not"
