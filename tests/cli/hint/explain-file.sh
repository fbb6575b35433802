# If explain is given a file's name instead of a code, the message has the command that reads it.
touch ./ci.log logfile 'two words.log' ./-x.log
mkdir folder.d
"$SMALL" ci.log
"$SMALL" explain ci.log
"$SMALL" explain ./ci.log logfile
"$SMALL" logfile
"$SMALL" explain no.log folder.d
"$SMALL" explain -- -x.log 'two words.log'
"$SMALL" -q ci.log
echo ci.log | "$SMALL" explain -
"$SMALL" explain -f json ci.log
