# Of texts that are generated, with a fixed seed, the right answer is known. As many as always are
# answered rightly; a figure that falls is a fault, and one that rises belongs into the golden.
python3 -c 'import sys; sys.exit(sys.version_info < (3, 8))' 2>/dev/null || { echo 'no python3 of at least 3.8'; exit 77; }
grep -q -e fsanitize -e --coverage "$BUILD/flags" && { echo 'slow with a sanitizer, which changes no figure'; exit 77; }
export PYTHONDONTWRITEBYTECODE=1
generated() { # NAME ARG...
	name=$1
	shift
	python3 "$SRC/tests/torture/$name.py" --orgerr "$ORGERR" --seed 7 --show 0 "$@" | tail -n 1
}
generated model --documents 5000 --guards 20
generated streams
generated damage
generated cuts
generated prefixes
