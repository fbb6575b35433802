# Letter case does not matter. With several prefixes, the result is in the order of the table, and
# no row appears twice.
"$SMALL" actions update DESCRIBE upd
