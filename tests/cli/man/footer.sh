# The footer of each page names orgerr and the version of the makefile.
version=$(sed -n 's/^VERSION = //p' "$SRC/Makefile")
status=0
for page in "$SRC"/man/*.[1-9]; do
	grep -Fqx ".Os orgerr $version" "$page" || { echo "${page##*/}: not orgerr $version"; status=1; }
done
exit $status
