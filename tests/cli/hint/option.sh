# A long option with only one dash.
for option in -json -count -color=always -format -families -xyz -help; do
	"$SMALL" list $option
done
