# A signal to the runner ends every test and what it has started, also in another process group, and
# leaves no file behind.
. "$SRC/tests/runner.sh"
mkfifo tree/held
for n in 1 2 3 4 5 6 7 8; do
	add hang-$n <<-'END'
		mktemp >/dev/null
		trap '' HUP INT TERM
		exec 3>"$SRC/held"
		sleep 1000 &
		: >"$SRC/began"
		wait
	END
done
# The pipe ends when the last process that writes to it has ended.
cat tree/held &
for signal in TERM INT; do
	rm -f tree/began
	(cd tree && BUILD=build TMPDIR=$PWD/temporary exec "$PWD/build/alone" 0 sh tests/run.sh) &
	runner=$!
	until [ -e tree/began ]; do sleep 0.1; done
	kill -s $signal $runner
	wait $runner
	echo "$signal: status $?, $(find tree/temporary ! -name temporary | wc -l | tr -d ' ') files left"
	if [ $signal = TERM ]; then
		wait
		cat tree/held &
	fi
done
wait

# Also while the shells that run the tests wait for a program of their own.
cat >tree/build/mkdir <<-END
	#!/bin/sh
	case \$1 in
	*/.folder.*) : >"$PWD/tree/held-up"; exec sleep 1000 ;;
	esac
	PATH=\${PATH#*:} exec mkdir "\$@"
END
chmod +x tree/build/mkdir
(cd tree && BUILD=build TMPDIR=$PWD/temporary exec "$PWD/build/alone" 0 sh tests/run.sh) &
runner=$!
until [ -e tree/held-up ]; do sleep 0.1; done
kill -s TERM $runner
wait $runner
echo "TERM, mkdir: status $?, $(find tree/temporary ! -name temporary | wc -l | tr -d ' ') files left"
