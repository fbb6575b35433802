# In a document of several lines, a note is below the line on which the record's own object ends, or
# the string that contains the record.
"$ORGERR" annotate
