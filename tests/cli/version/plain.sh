# Prints the version, the number of codes and the date of the documentation.
"$SMALL" --version | sed 's/[0-9]*\.[0-9]*\.[0-9]*/N.N.N/'
"$SMALL" -V | sed 's/[0-9]*\.[0-9]*\.[0-9]*/N.N.N/'
