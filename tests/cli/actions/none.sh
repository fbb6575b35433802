"$SMALL" actions Create Frobnicate describe "$(printf '\033[2J')"
echo "status $?"
"$SMALL" actions -c Frobnicate
echo "status $?"
"$SMALL" actions -q Frobnicate
echo "status $?"
"$SMALL" actions -q Create
