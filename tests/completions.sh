# SPDX-License-Identifier: MIT
# Tests what a shell completes, with the codes of tests/small.tsv and in a folder with two files.
#
# Sourced by tests/cli/completion/SHELL.sh, which sets TRIED to the shell, and defines answers(),
# which reads command lines on standard input and prints each with what the shell offers for it.

command -v "$TRIED" >/dev/null || { echo "no $TRIED"; exit 77; }
HOME=$PWD/.home XDG_CONFIG_HOME=$PWD/.home XDG_DATA_HOME=$PWD/.home XDG_CACHE_HOME=$PWD/.home
export HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
mkdir "$HOME"
touch monday.log 'tues day.log'

run_completions() {
	PATH=$(dirname "$SMALL"):$PATH
	answers <"$SRC/tests/completions.txt"

	echo '-- a program with other verbs and options: the answers are its own'
	mkdir .bin
	cat >.bin/orgerr <<-'END'
		#!/bin/sh
		case "$*" in
		'actions -f tsv'*) printf 'DescribeThis\tx\nDescribeThat\tx\n' ;;
		actions*) printf '  -t, --retry             which are worth it\n      --action=NAME       of that\n' ;;
		*) printf 'Usage: orgerr actions [PREFIX]...   what fails\n       orgerr annotate [FILE]...    in place\n' ;;
		esac
	END
	chmod +x .bin/orgerr
	PATH=$PWD/.bin:$PATH
	answers <<-'END'
		orgerr 
		orgerr --
		orgerr actions 
		orgerr actions De
		orgerr actions --
		orgerr actions --action=
		orgerr actions --action DescribeThi
		orgerr annotate 
	END
}
