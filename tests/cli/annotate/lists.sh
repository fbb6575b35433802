# In a document of several lines a note stands below the line on which the record's own object ends,
# or the string that it is in.
"$ORGERR" annotate
