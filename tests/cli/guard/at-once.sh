# Data goes through as it arrives.
mkfifo in out
orgerr guard <in >out &
exec 3>in 4<out
printf '{"Response":' >&3
head -c 12 <&4
printf '{}}\n' >&3
exec 3>&-
cat <&4
wait
