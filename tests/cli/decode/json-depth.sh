doc() { awk -v n="$1" 'BEGIN { while (n-- > 0) printf "[" }'; echo "$2"; }
end() { awk -v n="$1" 'BEGIN { while (n-- > 0) printf "]"; print "" }'; }
e='{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r-1"}}'
{ doc 997 "$e"; end 997; } | orgerr decode --json
{ doc 1000; end 1000; } | orgerr decode; echo $?
{ doc 1001; end 1001; } | orgerr decode; echo $?
