# A record is printed before a read that may block.
mkfifo in out
orgerr decode --json <in >out &
exec 3>in 4<out
printf '%s\n' 'noise' '{"Response":{"Error":{"Code":"MissingParameter"}}}' >&3
read -r record <&4
printf '%s\n' "$record"
exec 3>&-
wait
