# A skipped test must say why, or it fails. --update does not keep the empty golden of a test that
# was skipped.
. "$SRC/tests/runner.sh"
add silent <<-'END'
	exit 77
END
add lacking <<-'END'
	echo 'no such program'
	exit 77
END
echo 'what it prints elsewhere' >tree/tests/cli/a/lacking.out
run_tests
echo "status $?"
: >tree/tests/cli/a/lacking.out
add changed <<-'END'
	echo new
END
: >tree/tests/cli/a/changed.out
run_tests --update a/changed a/lacking
echo "status $?"
(cd tree/tests/cli/a && grep . ./*.out)
