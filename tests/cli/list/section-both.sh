"$SMALL" list -s common -s service -f tsv >both
wc -l <both | tr -d ' '
"$SMALL" list -f tsv | grep -v -e '	client	' -e '	sdk	' | cmp - both
