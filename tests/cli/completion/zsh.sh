# What zsh inserts for each line, and all that would match. It runs in a pseudo-terminal, since
# zsh's line editor needs one. Each line is typed when the editor says that it is ready for it.
TRIED=zsh
. "$SRC/tests/completions.sh"
zsh -f -c 'zmodload zsh/zpty && zpty x true' 2>/dev/null || { echo 'no pseudo-terminal'; exit 77; }
cat >"$HOME/.zshrc" <<'END'
PS1= PS2=
fpath=($SRC/completions $fpath)
autoload -U compinit && compinit -D -u
bindkey -e
every() { _main_complete; compstate[insert]=all compstate[list]= }
zle -C every complete-word every
bindkey '^I' every
zle-line-init() { print -n '<waiting>' }
zle -N zle-line-init
answer() { print -r -- $BUFFER >>$HOME/answers; BUFFER=; print -n '<waiting>' }
zle -N answer
bindkey '^T' answer
END
cat >"$HOME/drive" <<'END'
zmodload zsh/zpty
zpty shell "env ZDOTDIR=${(q)HOME} zsh -d -i" # evaluated once more
while IFS= read -r line; do
	zpty -r shell output '*<waiting>*' || break
	zpty -n -w shell "$line"$'\t\x14'
done
zpty -r shell output '*<waiting>*'
zpty -d shell
[[ -s $HOME/answers ]] || print -r -- $output
END
answers() {
	rm -f "$HOME/answers"
	cat >"$HOME/lines"
	zsh -f "$HOME/drive" <"$HOME/lines"
	sed 's/  */ /g; s/ $//' "$HOME/answers" | paste -d : "$HOME/lines" - | sed 's/:orgerr/: orgerr/'
}
run_completions
