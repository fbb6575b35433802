# Whether to try again: the values, the sources, order, duplicates; of a client's code no yes.
. "$SRC/tests/companions.sh"
try_with -r 'A yes me' 'B.C maybe you' 'D maybe me' 'K maybe me'
try_with -r 'D yes me' 'A yes me'
try_with -r 'A yes me' 'A maybe you'
try_with -r 'A no me' 'B.C  me' 'D yes '
try_with -r 'K yes me'
try_with -r 'a yes me' 'E yes me' 'A yes'
try_with -r 'A yes \\' 'A yes\000 me' 'A yes \377'
try_with -r '# none'
