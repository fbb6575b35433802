# The language comes from the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty;
# --lang overrides them all.
unset LC_ALL LC_MESSAGES LANG
try() {
	echo "$*: $(env "$@" "$SMALL" list FailedOperation.NodeNotEmpty | sed 's/.*  //')"
}
try LANG=C.UTF-8
try LANG=zh
try LANG=zh_CN.UTF-8
try LANG=zh_TW
try LANG=Zh
try LC_MESSAGES=zh_CN LANG=en_US
try LC_MESSAGES=en_US LANG=zh_CN
try LC_MESSAGES= LANG=zh_CN
try LC_ALL=C LC_MESSAGES=zh_CN LANG=zh_CN
try LC_ALL=zh LC_MESSAGES=C
try LC_ALL= LC_MESSAGES= LANG=
try LC_CTYPE=zh_CN LANGUAGE=zh_CN
for lang in en zh; do
	LC_ALL=zh_CN "$SMALL" list --lang=$lang FailedOperation.NodeNotEmpty
done
