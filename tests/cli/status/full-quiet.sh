# With -q nothing is written, so a full device is no error.
[ -c /dev/full ] || { echo 'no /dev/full'; exit 77; }
orgerr explain -q ActionOffline >/dev/full
