# The manual names every option of --help, every JSON key and every exit status.
sed -e 's/\\-/-/g' -e 's/\\e/\\/g' "$SRC/man/orgerr.1" >man
status=0
for verb in '' explain decode annotate guard list search actions; do
	orgerr $verb --help | grep '^ *-' | grep -o -e '--[a-z][a-z]*' -e ' -[a-zA-Z]\b' | tr -d ' '
done | sort -u >options
[ "$(wc -l <options)" -gt 12 ] || { echo 'no options found'; exit 1; }
while read -r option; do
	grep -q -e "^\.It.* Fl ${option#-}\b" man || { echo "no $option"; status=1; }
done <options
{ orgerr explain --json ActionOffline
  echo '{"Response":{"Error":{"Code":"ActionOffline"}}}' | orgerr --json; } |
	jq -r 'keys[]' | sort -u >keys
[ "$(wc -l <keys)" -gt 10 ] || { echo 'no keys found'; exit 1; }
sed -n '/^\.Ss JSON/,/^\.Ss/p' man | grep '^\.It Li' >listed
while read -r key; do
	grep -qw -e "$key" listed || { echo "no key $key"; status=1; }
done <keys
for n in 0 1 2 3 4 5; do
	grep -qx "\.It $n" man || { echo "no status $n"; status=1; }
done
exit $status
