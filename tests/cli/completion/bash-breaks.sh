# Bash treats "=" as a word of its own, unless COMP_WORDBREAKS has been changed.
command -v bash >/dev/null || { echo 'no bash'; exit 77; }
PATH=$(dirname "$SMALL"):$PATH
cat >try <<'END'
source "$SRC/completions/orgerr.bash"
try() { COMP_WORDS=(orgerr "$@") COMP_CWORD=$#; _orgerr orgerr; echo "${COMPREPLY[@]}"; }
try list --format=j
try list --format=json --section=
try list --format=json --section=common Lim
END
bash --noprofile --norc try
