# What grep prints with lines around those that match: the head of the one has a colon, that of the
# others a dash; and numbers or marks that other commands put in front of each line. Each row is a command; the golden has the code, the message and the id.
mkdir -p log
for n in 1 2 3 4 5 6 7; do echo "line $n"; done >log/my-app.log
cat >>log/my-app.log <<'LOG'
  err: TencentCloudSDKHttpException [Error]: the node
  is not empty
      at parseResponse (/srv/app/nd.js:3:37)
      at node:internal/main/run_main_module:28:49 {
    requestId: 'r-1',
    code: 'FailedOperation.NodeNotEmpty'
  }
LOG
for n in 1 2 3 4 5 6 7; do echo "line $n"; done >>log/my-app.log
while IFS= read -r command; do
	printf '%s\n' "$command"
	eval "$command" | orgerr decode -f tsv | awk -F '\t' '{ print "  " $1 " | " $3 " | " $2 }'
done <<'END'
grep -A 9 SDK log/my-app.log
grep -n -A 9 SDK log/my-app.log
grep -H -A 9 SDK log/my-app.log
grep -H -n -A 9 SDK log/my-app.log
grep -H -n -B 7 code: log/my-app.log
grep -H -n -C 6 main log/my-app.log
grep -H '' log/my-app.log
grep -n '' log/my-app.log
awk '{ print NR, $0 }' log/my-app.log
diff log/my-app.log /dev/null
sed 's/^/0|api  | /' log/my-app.log | grep -n -A 9 SDK
sed 's/^/api-6d5f api /' log/my-app.log | grep -H --label=stern.log -A 9 SDK
END
