# guard fails if it could not write the response, even one without an error.
[ -c /dev/full ] || { echo 'no /dev/full'; exit 77; }
echo '{"Response":{}}' | orgerr guard >/dev/full
