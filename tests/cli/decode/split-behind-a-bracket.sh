# Whether brackets are a key, as PHP prints it, is told by what follows them, whenever that comes.
whole=$(printf 'Response" {F\n["Code"]= F\n' | orgerr decode 2>&1)
parts=$({ printf 'Response" {F\n["Code"]'; sleep 0.2; printf '= F\n'; } | orgerr decode 2>&1)
[ "$whole" = "$parts" ] || printf 'whole: %s\nin parts: %s\n' "$whole" "$parts"
