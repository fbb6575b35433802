# What the completion function for bash answers if bash-completion is not installed.
TRIED=bash
. "$SRC/tests/completions.sh"
cat >.home/answers <<'END'
source "$SRC/completions/orgerr.bash"
compopt() { COMPREPLY+=("[$*]"); } # bash has it during a real completion only
while IFS= read -r COMP_LINE; do
	read -ra COMP_WORDS <<<"${COMP_LINE//=/ = }" # as bash takes "=" for a word
	if [[ $COMP_LINE == *' ' ]]; then COMP_WORDS+=(''); fi
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_POINT=${#COMP_LINE}
	_orgerr orgerr
	echo "$COMP_LINE: ${COMPREPLY[*]}"
done
END
answers() { bash --noprofile --norc .home/answers; }
run_completions
