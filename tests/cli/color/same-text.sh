# Without its colour sequences, the output is the same.
esc=$(printf '\033')
orgerr list --color=always >colour
orgerr list >plain
[ -s plain ] && ! cmp -s colour plain || exit 1
sed "s/$esc\[[0-9;]*m//g" colour | cmp - plain && orgerr list --color=never | cmp - plain
