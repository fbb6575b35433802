# A word without a letter is neither a verb nor a code; the message puts it in quotes so that it can
# be seen.
orgerr ''
echo $?
orgerr help ''
