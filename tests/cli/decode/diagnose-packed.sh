# For compressed input, the message has the command that unpacks it. It names the file if the name
# needs no quotes.
printf '\037\213\010\000' >log.gz
printf 'BZh91AY' >log.bz2
printf '\3757zXZ\000' >log.xz
printf '\050\265\057\375' >log.zst
printf 'PK\003\004' >'a log.zip'
"$SMALL" decode log.* 'a log.zip' - <log.gz
"$SMALL" decode log.gz log.xz 2>&1 | wc -l
