# Letter case ignored; the union, in table order, no row twice.
"$SMALL" actions update DESCRIBE upd
