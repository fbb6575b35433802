#!/bin/sh
# SPDX-License-Identifier: MIT
# Contained: strace shows that each verb opens only the loader's files and its arguments, and creates
# no socket and no process, and changes no file.
: "${BUILD:=build}"
if grep -q -e fsanitize -e --coverage "$BUILD/flags" || ! command -v strace >/dev/null || ! strace -o /dev/null true 2>/dev/null; then
	echo 'contained: skipped, needs strace that may trace, and neither a sanitizer nor gcov, which open files'
	exit 77
fi
W=$(mktemp -d) || exit 1
trap 'rm -rf "$W"' EXIT
BUILD=$(cd "$BUILD" && pwd)
printf '{"Response":{"Error":{"Code":"AuthFailure.MFAFailure","Message":"/etc/passwd"},"RequestId":"r"}}' >"$W/one"
printf '{"log":"{\\"Response\\":{\\"Error\\":{\\"Code\\":\\"A.B\\"}}}"} [TencentCloudSDKError] Code=A.B, Message=m' >"$W/two"
printf 'AuthFailure\n/etc/hostname\n' >"$W/codes"
commands=0 others=0

while read -r input args; do
	commands=$((commands + 1))
	# shellcheck disable=SC2086
	strace -f -qq -s 4096 -e trace=all -o "$W/trace" "$BUILD/orgerr" $args <"$W/$input" >"$W/out" 2>&1
	# strace writes one line per call: PID name(arguments) = result. This prints the calls that are
	# not allowed.
	awk -v args="$args" '
		{ sub(/^[0-9]+ +/, "") }
		/^execve\(/ && ++execs == 1 { next }
		/^(openat?2?|creat|access|faccessat2?|readlink(at)?|stat|lstat|newfstatat|statx|statfs)\(/ {
			path = $0
			if (!sub(/^[^"]*"/, "", path)) next
			sub(/".*/, "", path)
			if (path == "" || path ~ /^(\/usr)?\/lib[^ ]*\/[^\/]*(\.so[.0-9]*)?$/ ||
			    path ~ /^\/etc\/(ld\.so\.(cache|preload|nohwcap)|ld-musl.*)$/)
				next
			n = split(args, arg, " ")
			for (i = 1; i <= n; i++)
				if (path == arg[i] && (/^[a-z]*stat/ || (/O_RDONLY/ && !/O_CREAT/))) next
			print
			next
		}
		/^(exec|v?fork|clone|socket|connect|bind|accept|send|recv|ptrace|kill|tkill|io_uring|open|name_to_handle)/ ||
		/^(unlink|rename|mkdir|rmdir|link|symlink|chmod|fchmod|chown|truncate|ftruncate|mount|mknod|utime)/ ||
		/^(memfd_create|shmget|msgget|process_vm|chdir|chroot|setuid|setgid|prctl\(PR_SET)/ { print }
	' "$W/trace" >"$W/calls"
	if ! grep -q '^[0-9 ]*execve(' "$W/trace"; then
		echo "contained: orgerr $args: nothing was traced"
		others=$((others + 1))
	fi
	others=$((others + $(wc -l <"$W/calls")))
	sed "s|^|contained: orgerr $args: |" "$W/calls"
done <<END
one decode
two decode -f json -
one decode $W/one $W/two $W/codes
one decode $W/not-there
one guard
two guard -q
codes explain -
codes explain authfailure NodeNotEmpty No.Such
codes explain $W/one
codes AuthFailure
codes list
codes list --families -f tsv Auth
codes list --action=DescribeOrganization --retry -f json
codes actions
codes search -f json member
codes search --color=always -s common zzz
codes --help
codes decode --help
codes --version
codes nosuch
END
echo "contained: $others other files, sockets or processes, $commands commands"
[ $others -eq 0 ]
