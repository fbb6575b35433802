# In a message, a long word is cut between two characters.
for n in 252 253 254 255 256; do
	"$SMALL" explain "$(printf "%0${n}d" 0)😀 and more" 2>&1 | sed -n 's/.*0\(0[^0]*\): .*/\1/p'
done
