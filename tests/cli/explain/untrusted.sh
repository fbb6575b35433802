# An unknown code cannot send control characters to the terminal.
orgerr explain "$(printf 'Xy\033]0;title\007\177\n\r\tzzy\302\233\342\200\256\342\200\250\357\273\277\363\240\201\201\377\\')"
