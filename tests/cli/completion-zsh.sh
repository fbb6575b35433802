# What zsh inserts for each line, all that would match at once; in a pseudo-terminal, since
# the line editor wants one.
TRIED=zsh
. "$SRC/tests/completions.sh"
zsh -f -c 'zmodload zsh/zpty && zpty x true' 2>/dev/null || { echo 'no pseudo-terminal'; exit 77; }
cat >"$HOME/rc" <<'END'
PS1= PS2=
fpath=($SRC/completions $fpath)
autoload -U compinit && compinit -D -u
bindkey -e
every() { _main_complete; compstate[insert]=all compstate[list]= }
zle -C every complete-word every
bindkey '^I' every
answer() { print -r -- $BUFFER >>$HOME/answers; BUFFER= }
zle -N answer
bindkey '^T' answer
END
cat >"$HOME/drive" <<'END'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'source $HOME/rc'
while IFS= read -r line; do zpty -n -w shell "$line"$'\t\x14'; done
zpty -w shell exit
while zpty -r shell output; do log+=$output; done
[[ -s $HOME/answers ]] || print -r -- $log
END
answers() {
	rm -f "$HOME/answers"
	cat >"$HOME/lines"
	zsh -f "$HOME/drive" <"$HOME/lines"
	sed 's/  */ /g; s/ $//' "$HOME/answers" | paste -d : "$HOME/lines" - | sed 's/:orgerr/: orgerr/'
}
run_completions
