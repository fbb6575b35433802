# A code that is cut off is unknown, and does not crash the program.
code=FailedOperation.OrganizationNodeNotExist
n=${#code}
while [ "$n" -gt 1 ]; do
	n=$((n - 1))
	head=$(printf %s "$code" | cut -c 1-$n)
	"$SMALL" explain -q "$head"
	status=$?
	case $head in
	FailedOperation | FailedOperation.) want=0 ;;
	*) want=1 ;;
	esac
	[ $status -eq $want ] || { echo "$head: status $status"; exit 1; }
done
