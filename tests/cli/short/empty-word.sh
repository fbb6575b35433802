# No verb, and no code either: a word without a letter can be seen in the message.
orgerr ''
echo $?
orgerr help ''
