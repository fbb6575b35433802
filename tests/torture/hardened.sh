#!/bin/sh
# SPDX-License-Identifier: MIT
# Hardened: the binary has the protections that the compiler's flags ask for.
: "${BUILD:=build}"
if grep -q -e fsanitize -e ' -O0' "$BUILD/flags" || ! command -v readelf >/dev/null; then
	echo 'hardened: skipped, needs readelf, and a build with optimization and without sanitizer'
	exit 77
fi
file=$BUILD/orgerr
checks=0 wrong=0

has() { # WHAT COMMAND...: checks for a protection; the command succeeds if the binary has it
	checks=$((checks + 1))
	what=$1
	shift
	if ! "$@"; then
		wrong=$((wrong + 1))
		echo "hardened: $file has no $what"
	fi
}

segment() { # PATTERN: whether there is such a program header
	readelf -lW "$file" | grep -Eq "$1"
}
dynamic() { # PATTERN: whether there is such an entry in the dynamic section
	readelf -dW "$file" | grep -Eq "$1"
}
symbol() { # PATTERN: whether such a function of libc is used
	readelf -W --dyn-syms "$file" | grep -Eq "UND +$1"
}
flag() { # PATTERN: whether the compiler was given such an option
	grep -Eq "(^| )$1( |\$)" "$BUILD/flags"
}
no_writable_code() {
	! readelf -lW "$file" | grep -Eq '^ +LOAD .* RWE '
}

has 'position-independent code (PIE)' sh -c 'readelf -hW "$1" | grep -Eq "Type: +DYN"' - "$file"
has 'PIE mark' dynamic 'FLAGS_1.*PIE'
has 'RELRO' segment '^ +GNU_RELRO'
has 'binding at start (full RELRO)' dynamic 'BIND_NOW|FLAGS_1.*NOW'
has 'stack that is not executable' segment '^ +GNU_STACK .* RW +0x'
has 'segment that is writable or executable, never both' no_writable_code
has 'stack protector' symbol '__stack_chk_fail'
has 'checked libc calls (FORTIFY)' symbol '__[a-z]+_chk(@|$)'
has 'stack clash protection' flag -fstack-clash-protection
has 'library search by the system alone (no RPATH)' sh -c '! readelf -dW "$1" | grep -Eq "R(UN)?PATH"' - "$file"

# -fstack-clash-protection probes a frame larger than a page page by page: sub $0x1000,%rsp; or
# $0x0,(%rsp).
if readelf -hW "$file" | grep -q 'X86-64' && command -v objdump >/dev/null; then
	has 'probe of a large stack frame' \
		sh -c 'objdump -d --no-show-raw-insn "$1" | grep -Eq "(or[a-z]*|test|mov[a-z]*) +\\\$0x0,(0x[0-9a-f]+)?\\(%[re]?sp\\)"' - "$file"
fi
echo "hardened: $((checks - wrong))/$checks protections in $file"
[ $wrong -eq 0 ]
