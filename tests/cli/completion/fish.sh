# What fish offers for each line.
TRIED=fish
. "$SRC/tests/completions.sh"
cat >"$HOME/answers" <<'END'
set fish_complete_path $SRC/completions
while read -l line
    echo "$line:" (complete -C "$line" | string replace -r '\t.*' '')
end
END
answers() { fish "$HOME/answers"; }
run_completions

# Verbs and options are offered with their descriptions.
fish -c 'set fish_complete_path $SRC/completions; complete -C "orgerr act"; complete -C "orgerr actions --re"'
