# A code is answered before the next one is read.
mkfifo in out
orgerr explain -f tsv - <in >out &
exec 3>in 4<out
echo ActionOffline >&3
read -r answer <&4
echo "$answer"
exec 3>&-
wait
