# A line below a long one that looks like the beginning of an entry in a column: too far away for that.
{
	printf '[12:00:00] ERROR    %060000d a.py:1\n' 0
	printf '                    code: FailedOperation.NodeNotEmpty, message: m %050000d\n' 0
} | orgerr decode -f tsv | cut -c 1-80
