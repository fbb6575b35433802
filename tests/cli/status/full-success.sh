# guard: a response without an error that could not be passed on is no success.
[ -c /dev/full ] || { echo 'no /dev/full'; exit 77; }
echo '{"Response":{}}' | orgerr guard >/dev/full
