# A file without read permission. Root may read it all the same, so as root the test runs as another
# user, who must be able to reach the folder and the program.
: >secret
chmod 0 secret
chmod 755 .
cp "$ORGERR" program
chmod 755 program
if [ "$(id -u)" -ne 0 ]; then
	./program decode secret
elif grep -q -e --coverage "$BUILD/flags"; then
	echo 'gcov writes its files as the other user, and cannot'
	exit 77
elif setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
	setpriv --reuid=65534 --regid=65534 --clear-groups ./program decode secret
else
	echo 'root cannot become another user here'
	exit 77
fi
