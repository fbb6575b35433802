# The width is COLUMNS if that is a number, and otherwise the terminal's; 0 means no limit.
command -v script >/dev/null || exit 77
for columns in 50 0 x 5x -7 999999999999 ''; do
	echo "COLUMNS=$columns: $(COLUMNS=$columns script -qec "stty cols 70; '$SMALL' list Lim" /dev/null </dev/null | wc -l)"
done
script -qec "unset COLUMNS; stty cols 70; '$SMALL' list Lim; stty cols 30; '$SMALL' list Lim; stty cols 0; '$SMALL' list Lim" /dev/null </dev/null | tr -d '\r'
