# What real clients, loggers and languages print. The first line of tests/clients/FORM.txt names the
# client and how its error was printed. Then come cases: a line "== NAME", the text, a line
# "== found", and the records that a careful reader finds in the text, one per line. If the second line
# of the file is "optional", it is also right if nothing is found in a case. "== NAME (no newline at
# its end)" begins a text whose last line has no line feed.
#
# Each case is decoded alone; after the beginning of a log entry (NAME+log); and, if each record has
# an id, twice in a row, the second time with another id (NAME+two). Forms with a prefix on every
# line (line-*) are only decoded alone. Any white space in messages counts as one blank. The test
# prints the forms that fail, with their cases that fail.
#
#   FORM=go-klog sh tests/run.sh decode/clients    also shows what is wanted and found for that form
command -v jq >/dev/null || { echo 'no jq'; exit 77; }

# Writes each text to a file FORM+NAME, FORM+NAME+log or FORM+NAME+two; to "want" a line
# "FILE RECORD" for each record, and to "cases" the files, each with 1 if it is optional.
cat >split.awk <<'END_OF_AWK'
# Replaces each id of FROM in TEXT by the one of TO: plain strings, not patterns.
function other(text, n, from, to,    i, at, head) {
	for (i = 1; i <= n; i++) {
		head = ""
		while ((at = index(text, from[i])) > 0) {
			head = head substr(text, 1, at - 1) to[i]
			text = substr(text, at + length(from[i]))
		}
		text = head text
	}
	return text
}
function shifted(id,    i, new, at) {
	for (i = 1; i <= length(id); i++) {
		at = index("0123456789abcdef", substr(id, i, 1))
		new = new (at ? substr("1234567890bcdefa", at, 1) : substr(id, i, 1))
	}
	return new
}
function write(variant, text, n, records,    file, i) {
	file = form "+" name variant
	printf "%s", text >file
	close(file)
	print file, optional >"cases"
	for (i = 1; i <= n; i++)
		print file, records[i] >"want"
}
function end_case(    i, n, id, from, to, both) {
	if (name == "")
		return
	if (!whole)
		sub(/\n$/, "", text)
	write("", text, found, record)
	if (form !~ /^line-/) {
		write("+log", "2026-01-02T03:04:05Z ERROR svc: " text, found, record)
		for (i = 1; i <= found; i++)
			if (match(record[i], /"request_id":"[^"]*"/)) {
				from[++n] = substr(record[i], RSTART + 14, RLENGTH - 15)
				to[n] = shifted(from[n])
				both[i] = record[i]
			}
		for (i = 1; i <= n; i++)
			both[n + i] = other(record[i], n, from, to)
		if (found > 0 && n == found) {
			both_text = text
			sub(/\n+$/, "", both_text)
			write("+two", both_text "\n" other(text, n, from, to), 2 * n, both)
		}
	}
	name = ""
}
FNR == 1 {
	end_case()
	form = FILENAME
	sub(/.*\//, "", form)
	sub(/\.txt$/, "", form)
	optional = 0
	next
}
FNR == 2 && $0 == "optional" { optional = 1; next }
$0 == "== found" { in_text = 0; next }
/^== / {
	end_case()
	name = $2
	whole = NF == 2
	text = ""
	found = 0
	in_text = 1
	next
}
in_text { text = text $0 "\n"; next }
{ record[++found] = $0 }
END { end_case() }
END_OF_AWK
mkdir texts
cd texts || exit 1
awk -f ../split.awk "$SRC"/tests/clients/*.txt && mv want cases .. || exit 1

# Both as lines "FILE RECORD", with the records written in the same way.
alike='.message |= (if . then gsub("\\s+"; " ") | gsub("^ | $"; "") else . end) |
	[.code, .request_id, .message] | tojson'
orgerr decode --json -- * 2>../stderr | jq -r ".file + \" \" + ($alike)" >../got
cd .. || exit 1
for form in "$SRC"/tests/clients/*.txt; do
	form=${form##*/}
	echo "${form%.txt}"
done >forms
sed 's/[+].*//' cases | uniq | diff forms - || { echo 'a form without cases'; exit 1; }
cut -d ' ' -f 1 want >files
cut -d ' ' -f 2- want | jq -r "$alike" | paste -d ' ' files - >wanted

awk -v show="${FORM-}" '
	{ file = $1; record = substr($0, length(file) + 2) "\n" }
	FILENAME == "wanted" { want[file] = want[file] record; next }
	FILENAME == "got" { got[file] = got[file] record; next }
	{
		form = file
		sub(/[+].*/, "", form)
		if (form == show)
			printf "%s wants\n%sgets\n%s", file, want[file], got[file]
		if (got[file] == want[file] || ($2 && got[file] == ""))
			next
		if (!(form in wrong))
			order[++n] = form
		wrong[form] = wrong[form] " " substr(file, length(form) + 2)
	}
	END { for (i = 1; i <= n; i++) print order[i] ":" wrong[order[i]] }
' wanted got cases
