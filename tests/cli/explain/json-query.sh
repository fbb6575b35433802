# The query is printed as it was given, except that unsafe characters are escaped and bytes that are
# not UTF-8 are replaced.
orgerr explain --json "$(printf 'a\033[31m\tb\\"\302\205\342\200\256\377')" 2>/dev/null
