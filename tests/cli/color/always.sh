"$SMALL" --color=always explain ActionOffline | cat -v
"$SMALL" --color=always list Action | cat -v
"$SMALL" --color=always list --families Action | cat -v
