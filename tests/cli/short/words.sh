# Whether a word that is not a verb is taken for a code.
try() {
	"$SMALL" "$1"
	echo "$1: status $?"
}
# A word with a dot or an upper-case letter is, even if it is an unknown one.
try list.all
try List
# Any other word is not, since a later version may have a verb of that name. The message has the
# command that was meant.
try actionoffline
try nodenotempty
try xyzzy
