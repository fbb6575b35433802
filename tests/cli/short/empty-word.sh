# No verb, and no code either.
orgerr '' 2>err
echo "$?, $(grep -c '^orgerr: ' err)"
