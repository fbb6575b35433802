# guard takes no operand. If it is given a file, the message shows how to redirect it; otherwise,
# how guard is used.
for word in response.json InternalError; do
	orgerr guard $word
	echo $?
done
touch response.json 'two words'
orgerr guard response.json
orgerr guard 'two words'
