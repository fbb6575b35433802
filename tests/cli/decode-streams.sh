mkfifo pipe
orgerr decode --json <pipe >out &
exec 3>pipe
printf '%s\n' '{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}' >&3
i=0
while [ ! -s out ] && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
cat out
exec 3>&-
wait
