# With the prefixes /usr and /usr/local, the completion for fish goes where the installed fish looks
# for it, according to pkg-config or to fish itself. With another prefix, or without fish, it stays
# below the prefix.
mkdir bin
PATH=$PWD/bin:$PATH
cat >bin/pkg-config <<'END'
#!/bin/sh
if [ "$2" != fish ]; then exit 0; fi
if [ -n "$FISH_PC" ]; then echo "$FISH_PC"; else exit 1; fi
END
cat >bin/fish <<'END'
#!/bin/sh
[ -n "$FISH_LOOKS" ] && [ -z "${XDG_DATA_DIRS-}" ] && printf '%s\n' "$HOME/x/vendor_completions.d" "$FISH_LOOKS"
END
chmod +x bin/*
export XDG_DATA_DIRS=/usr/local/share
place() { # PREFIX [VARIABLE...]
	printf '%s: ' "$*"
	prefix=$1
	shift
	env FISH_PC= FISH_LOOKS= "$@" ${MAKE:-make} -s -n -C "$SRC" BUILD=nothing-built PREFIX="$prefix" PKG_CONFIG=pkg-config install |
		sed -n "s|.*orgerr.fish '\(.*\)'\$|\1|p"
}
for prefix in /usr /usr/local /opt/tool; do
	place $prefix
	place $prefix FISH_PC=/of/pc
	place $prefix FISH_LOOKS=/of/fish/vendor_completions.d
done
