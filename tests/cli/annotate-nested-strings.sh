# A record in a string in a string ends with the document's line, not with the string's.
"$ORGERR" annotate <<'END'
{"log":"a\n\n{\"log\":\"[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1\"}"}
two
three
four
END
