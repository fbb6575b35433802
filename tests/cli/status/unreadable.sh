# Read permission missing; root has it always.
[ "$(id -u)" -ne 0 ] || exit 77
: >secret
chmod 0 secret
orgerr decode secret
