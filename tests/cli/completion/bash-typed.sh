# What is on the command line of an interactive bash after the tab key.
command -v bash >/dev/null || { echo 'no bash'; exit 77; }
PATH=$(dirname "$SMALL"):$PATH
touch monday.log 'tues day.log'
cat >rc <<'END'
PS1= PS2= HISTFILE=
bind 'set bell-style none'
source "$SRC/completions/orgerr.bash"
complete -p orgerr
show() { printf '<%s>' "$@"; echo; }
complete -F _orgerr show
END
sed 's/^/show /' <<'END' | tr @ '\t' >typed
lis@
unsup@
FailedOperation.O@
explain failedoperation.n@ LIM@
explain "unsupportedoperation.@next
explain failedoperation.nodenotempty@
list --form@j@
list --format=ts@
list -qf ts@lim@
list --coun@lim@
decode mon@tu@
decode "tu@mon@
guard mon@
search mon@
NodeNot@
explain OrganizationNode@
END
INPUTRC=/dev/null bash --noprofile --rcfile rc -i <typed 2>errors || cat errors
