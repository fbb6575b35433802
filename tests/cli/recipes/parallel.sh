# The README's commands for GNU parallel: many files, a large file in parts, other machines.
command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q '^GNU parallel' || { echo 'no GNU parallel'; exit 77; }
command -v bash >/dev/null || { echo 'no bash'; exit 77; }
. "$SRC/tests/recipe.sh"
mkdir .home logs
HOME=$PWD/.home
export HOME
parallel --citation </dev/null >/dev/null 2>&1
id=5d3a0f62-41b7-4c1e-9a57-0d7c3f6a1b
awk -v id=$id 'BEGIN {
	for (i = 1; i <= 4000; i++) {
		printf "2026-11-16T09:12:%02dZ ERROR [TencentCloudSDKException] code:FailedOperation.NodeNotEmpty message:first\n", i % 60
		printf "second line requestId:5d3a0f62-41b7-4c1e-9a57-%012d\n", i
	}
}' >large.log
for n in 1 2 3; do
	echo "[TencentCloudSDKError] Code=LimitExceeded.NodeExceedLimit, Message=m, RequestId=${id}0$n" >logs/$n.log
done

(cd logs && eval "$(recipe_line "$SRC/README.md" ' ::: *.log')") | sort >got
orgerr decode -f tsv logs/*.log | sed 's/logs.//' | sort | diff - got || exit 1
(cd logs && eval "$(recipe_line "$SRC/README.md" sshlogin | sed 's/host1,host2/:/')") | sort >got
orgerr decode -f tsv logs/*.log | sed 's/logs.//' | sort | diff - got || exit 1

# In parts: records of two lines stay whole if each part begins with a log entry.
begin=$(sed -n 's/.*`\(--regexp --recstart [^`]*\)`.*/\1/p' "$SRC/README.md")
[ -n "$begin" ] || { echo 'no --recstart'; exit 1; }
eval "$(recipe_line "$SRC/README.md" pipepart | sed "s/--block -1/--block 10k $(printf '%s' "$begin" | sed 's/[\\&/]/\\&/g')/")" | cut -f 1-3 | sort >got
orgerr decode -f tsv large.log | cut -f 1-3 | sort | cmp - got || exit 1
eval "$(recipe_line "$SRC/README.md" pipepart)" | cut -f 1 | sort | uniq -c | awk '$1 < 3900 { exit 1 }'
