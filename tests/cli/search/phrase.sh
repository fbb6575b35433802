"$SMALL" search 'does not exist (2)'
