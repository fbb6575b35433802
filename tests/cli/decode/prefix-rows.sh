# SPDX-License-Identifier: MIT
#
# A response over several lines, each behind the same head. What no known carrier of logs writes is a
# prefix only with a date or a time in it. Each row is a head; the golden has the code, the message and
# the id that are found.
while IFS= read -r head; do
	printf '%s\n' "$head"
	while IFS= read -r line; do
		printf '%s%s\n' "$head" "$line"
	done <<'RESPONSE' | orgerr decode -f tsv 2>/dev/null | awk -F '\t' '{ print "  " $1 " | " $3 " | " $2 }'
{ "Response": { "Error": {
  "Code": "Unheard.Of",
  "Message": "one
two" },
  "RequestId": "r-1" } }
RESPONSE
done <<'END'
at 2031/02/03 in app 
at 2031-02-03 in app 
at 12:34 in app 
at 12:34:56.789 in app] 
at 1:2:3 in app 
at 2031.02.03 in app 
at 2031_02/3 in app 
app: 
web-1  | 
web 1  | 
[pod/a/b] 
> 
> > 
[   12.345678] cloud-init[812]: 
[   12.345678] 
@4000000065e5a1b2c3d4e5f6 
@param65e5a1b2c3d4e5f6 
app::
7|app  | 
|app  | 
at 10/20 in app 
svc[]: 
END
