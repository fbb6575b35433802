# What explain says about unknown codes.
try() {
	"$SMALL" explain "$1"
	echo "$1: status $?"
}
# Nothing resembles the word; the end of a leaf is not a leaf either.
try Xyzzy.Plugh
try NotEmpty
try ./no/such.log
# A typing error, in a code and in a leaf.
try ActionOfline
try NodeNotEmtpy
# The leaf is that of other families: at most three codes are suggested, the nearest family first.
try ResourceInUse.NodeNotEmpty
try InvalidParamete.OrganizationNodeNotExist
# If the family is known, the message says what it means.
try FailedOperation.SomethingElseEntirely
try failedoperation.SomethingElseEntirely
