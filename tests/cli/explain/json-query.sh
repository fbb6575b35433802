# The query as it was given; what may not come out raw is escaped, what is no UTF-8 replaced.
orgerr explain --json "$(printf 'a\033[31m\tb\\"\302\205\342\200\256\377')" 2>/dev/null
