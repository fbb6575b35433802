# With -q nothing is written, so nothing fails.
[ -c /dev/full ] || { echo 'no /dev/full'; exit 77; }
orgerr explain -q ActionOffline >/dev/full
