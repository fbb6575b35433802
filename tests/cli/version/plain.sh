# Version, rows in the catalogue, the date of its source.
"$SMALL" --version | sed 's/[0-9]*\.[0-9]*\.[0-9]*/N.N.N/'
"$SMALL" -V | sed 's/[0-9]*\.[0-9]*\.[0-9]*/N.N.N/'
