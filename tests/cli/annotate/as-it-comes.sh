# A line is written as soon as it is known that nothing in it is part of a later record, before the
# next line arrives.
mkfifo in out
"$ORGERR" annotate <in >out &
exec 3>in 4<out
for line in one 'x [TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1' two; do
	echo "$line" >&3
	read -r back <&4
	echo "$back"
	case $line in x*) read -r note <&4 && echo "$note" ;; esac
done
exec 3>&-
cat <&4
wait
