# Whether brackets are a key, as in PHP's output, depends on what follows them, even if that arrives
# later.
whole=$(printf 'Response" {F\n["Code"]= F\n' | orgerr decode 2>&1)
parts=$({ printf 'Response" {F\n["Code"]'; sleep 0.2; printf '= F\n'; } | orgerr decode 2>&1)
[ "$whole" = "$parts" ] || printf 'whole: %s\nin parts: %s\n' "$whole" "$parts"
