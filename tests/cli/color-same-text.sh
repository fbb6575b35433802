# Colour alone differs.
esc=$(printf '\033')
orgerr list --color=always | sed "s/$esc\[[0-9;]*m//g" >plain
orgerr list --color=never | cmp - plain && orgerr list | cmp - plain
