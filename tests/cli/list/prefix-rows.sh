# What a prefix matches.
try() {
	"$SMALL" list "$1"
	echo "$1: status $?"
}
# Letter case does not matter.
try failedoperation.n
try failedoperation.nodenotempty
# A leaf is not a prefix.
try NodeNotEmpty
# Punctuation around a prefix is not removed.
try '"Action'
# A prefix that is one dot longer than a code, and one that is longer than any code.
try ActionOffline.
try ActionOfflineAndMuchLongerThanAnyCodeOfTheCatalogueIs.xxxxxxxxxxxxxxxxxxxxxxxx
