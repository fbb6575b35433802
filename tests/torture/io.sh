#!/bin/sh
# SPDX-License-Identifier: MIT
# I/O: every read and write fails once, is interrupted, or is short; descriptors do not block, are
# closed, are directories, or are full. There must be the documented status and a message with the
# cause, and no byte may be lost or written twice.
WHAT=io
. tests/faults.sh
LC_ALL=C
PATH=$BUILD:$PATH
export LC_ALL PATH
checks=0

check() { # A OPERATOR B WHAT: makes one comparison with test(1)
	checks=$((checks + 1))
	if ! test "$1" "$2" "$3"; then complain "$4: $1, not $2 $3"; fi
}

same() { # FILE FILE -> yes or no
	if cmp -s "$1" "$2"; then echo yes; else echo no; fi
}

begins() { # FILE, the beginning of FILE -> yes or no
	if head -c "$(wc -c <"$1")" "$2" | cmp -s "$1" -; then echo yes; else echo no; fi
}

# The commands: first the name of the file for standard input, then the arguments.
error='{"Response":{"Error":{"Code":"AuthFailure.MFAFailure","Message":"m"},"RequestId":"r-'
awk -v e="$error" 'BEGIN {
	for (i = 0; i < 1500; i++) {
		s = e i "\"}}"
		printf "%s%*s\n", s, 127 - length(s), "" # 128 bytes: each read ends at a line
	}
}' >"$W/log"
printf '%s1"}}' "$error" >"$W/one"
printf '{"Response":{"RequestId":"r","List":[%01000d]}}\n' 1 >"$W/fine"
printf 'noise\n[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m, RequestId=r\nnoise\n' >"$W/text"
printf 'AuthFailure.MFAFailure\nNo.Such\nAuthFailure\n' >"$W/codes"
: >"$W/none"
cat >"$W/commands" <<'END'
log decode
log decode -f json
log guard
one decode
one guard
one guard -q
fine decode
fine guard
text decode -f tsv
codes explain -
codes explain -f json - AuthFailure.MFAFailure
none decode -
none guard
none list
none list -f json
none list --families
none list --action=DescribeOrganization
none actions
none search member
none AuthFailure.MFAFailure
none --help
none --version
none nosuch
END
mkfifo "$W/pipe"
for name in log one fine text; do echo "none decode $W/$name" >>"$W/commands"; done
echo "none decode $W/one -" >>"$W/commands" # when standard input is closed, the file must not take its place

while read -r input args; do
	# shellcheck disable=SC2086
	orgerr $args <"$W/$input" >"$W/out" 2>"$W/err"
	undisturbed=$?
	again="orgerr $args <$input"

	# Interrupted and short calls, and descriptors that do not block, must not change anything.
	for fault in 'read 0 short' 'write 0 short' 'any 0 EINTR' 'read 0 EAGAIN' 'write 0 EAGAIN' \
		'read 1 EINTR' 'write 1 EINTR' 'open 1 EINTR'; do
		case $fault-$input$args in
		read*short-log* | write*short-log* | read*short*/log) continue ;; # too many calls
		esac
		# shellcheck disable=SC2086
		faulty "$fault" $args <"$W/$input" >"$W/o" 2>"$W/e"
		check $? -eq $undisturbed "$again, $fault: status"
		check "$(same "$W/out" "$W/o")$(same "$W/err" "$W/e")" = yesyes "$again, $fault: output"
	done
	# shellcheck disable=SC2086
	{ sleep 0.05 && head -c 50 "$W/$input" && sleep 0.05 && tail -c +51 "$W/$input"; } |
		{ faulty nonblock $args 2>"$W/e"; echo $? >"$W/status"; } | { sleep 0.05 && cat >"$W/o"; }
	check "$(cat "$W/status")" -eq $undisturbed "$again, does not block: status"
	check "$(same "$W/out" "$W/o")" = yes "$again, does not block: output"

	# Each read, write, open or close that fails must be reported.
	for cause in 'read EIO Input/output error' 'read EBADF Bad file descriptor' 'write EIO Input/output error' \
		'write ENOSPC No space left on device' 'write EPIPE Broken pipe' 'write EBADF Bad file descriptor' \
		'open EMFILE Too many open files' 'close EIO Input/output error' 'close EDQUOT Disk quota exceeded'; do
		call=${cause%% *} message=${cause#* }
		errno=${message%% *} message=${message#* }
		n=1 reported=0
		while [ $n -lt 9 ]; do
			# shellcheck disable=SC2086
			faulty "$call $n $errno" $args <"$W/$input" >"$W/o" 2>"$W/e"
			status=$?
			if [ ! -s "$W/mark" ]; then break; fi
			what="$again, $call $n fails with $errno"
			check "$(begins "$W/o" "$W/out")" = yes "$what: output"
			if [ "$(same "$W/o" "$W/out")" = yes ] && [ $status -eq $undisturbed ]; then
				# Standard output is whole: either a message could not be written, or an input
				# could not be closed after it was read to its end.
				check "$call" != read "$what: passes unnoticed"
				check "$call" != open "$what: passes unnoticed"
			else
				reported=1
				check $status -eq 5 "$what: status"
				check "$(grep -c "^orgerr: .*: $message\$" "$W/e")" -eq 1 "$what: message"
			fi
			n=$((n + 1))
		done
		# If there is an answer, at least one failing write or close must have been reported.
		case $call in
		write | close) if [ -s "$W/out" ]; then check $reported -eq 1 "$again, $call fails with $errno: reported"; fi ;;
		esac
	done

	# Closed descriptors, in every combination: nothing may be written to the wrong one.
	cp "$W/$input" "$W/copy"
	for closed in '<&-' '>&-' '2>&-' '<&- >&-' '<&- 2>&-' '>&- 2>&-' '<&- >&- 2>&-'; do
		: >"$W/o"
		: >"$W/e"
		redirect="<\"\$W/copy\" >\"\$W/o\" 2>\"\$W/e\" $closed"
		# shellcheck disable=SC2086
		(eval "timeout --foreground 20 orgerr \$args $redirect")
		status=$?
		what="$again $closed"
		expected=$undisturbed message=
		case $closed-$args in
		*'<&-'*-decode | *'<&-'*-decode*' -' | *'<&-'*-decode\ -f* | *'<&-'*-guard* | *'<&-'*-explain*-*)
			expected=5 message='standard input: Bad file descriptor'
			;;
		*) case $closed in *'>&-'*)
			if [ "$closed" != '2>&-' ] && [ "$closed" != '<&- 2>&-' ] && [ -s "$W/out" ]; then
				expected=5 message='standard output: Bad file descriptor'
			fi
			;;
		esac ;;
		esac
		check $status -eq $expected "$what: status"
		case $closed in
		*'2>&-'*) ;;
		*) if [ -n "$message" ]; then check "$(grep -c "$message" "$W/e")" -eq 1 "$what: message"; fi ;;
		esac
		check "$(begins "$W/o" "$W/out")$(same "$W/copy" "$W/$input")" = yesyes "$what: bytes went astray"
	done

	# A full device, with answers of any length. A message that cannot be written changes nothing else.
	# shellcheck disable=SC2086
	orgerr $args <"$W/$input" >/dev/full 2>"$W/e"
	status=$?
	if [ -s "$W/out" ]; then
		check $status -eq 5 "$again >/dev/full: status"
		check "$(grep -c '^orgerr: standard output: No space left on device$' "$W/e")" -eq 1 "$again >/dev/full: message"
	else
		check $status -eq $undisturbed "$again >/dev/full: status"
	fi
	# shellcheck disable=SC2086
	orgerr $args <"$W/$input" >"$W/o" 2>/dev/full
	check $? -eq $undisturbed "$again 2>/dev/full: status"
	check "$(same "$W/out" "$W/o")" = yes "$again 2>/dev/full: output"

	# The reader has gone: SIGPIPE ends the program (141), or if it is ignored, a write fails with EPIPE.
	if [ -s "$W/out" ]; then
		: <"$W/pipe" &
		exec 4>"$W/pipe"
		wait
		# shellcheck disable=SC2086
		orgerr $args <"$W/$input" >&4 2>"$W/e"
		check $? -eq 141 "$again into a closed pipe: status"
		# shellcheck disable=SC2086
		(trap '' PIPE && exec orgerr $args <"$W/$input" >&4 2>"$W/e")
		check $? -eq 5 "$again, SIGPIPE ignored: status"
		check "$(grep -c '^orgerr: standard output: Broken pipe$' "$W/e")" -eq 1 "$again, SIGPIPE ignored: message"
		exec 4>&-
	fi
done <"$W/commands"

# One input is a directory; the others are answered.
mkdir "$W/directory"
for args in decode 'decode -' guard 'guard -q' 'explain -' 'decode -q'; do
	# shellcheck disable=SC2086
	orgerr $args <"$W/directory" >"$W/o" 2>"$W/e"
	check $? -eq 5 "orgerr $args <DIRECTORY: status"
	check "$(cat "$W/e")" = 'orgerr: standard input: Is a directory' "orgerr $args <DIRECTORY: message"
done
orgerr decode "$W/directory" "$W/one" "$W/not-there" >"$W/o" 2>"$W/e"
check $? -eq 5 'orgerr decode DIRECTORY FILE: status'
check "$(grep -c "^orgerr: $W/directory: Is a directory\$" "$W/e")" -eq 1 'orgerr decode DIRECTORY FILE: message'
check "$(grep -c "^orgerr: $W/not-there: No such file or directory\$" "$W/e")" -eq 1 'orgerr decode NOTHING: message'
check "$(grep -c '^AuthFailure.MFAFailure' "$W/o")" -eq 1 'orgerr decode DIRECTORY FILE: answer'

echo "io: $((checks - wrong))/$checks as documented, $(wc -l <"$W/commands") commands"
[ $wrong -eq 0 ]
