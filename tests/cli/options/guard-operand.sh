# guard takes no operand: of a file it shows how to give it, else how to use it.
for word in response.json InternalError; do
	orgerr guard $word
	echo $?
done
touch response.json 'two words'
orgerr guard response.json
orgerr guard 'two words'
