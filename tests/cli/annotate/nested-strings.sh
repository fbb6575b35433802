# A record in a string in a string ends with the document's last line.
"$ORGERR" annotate <<'END'
{
  "log":"a\n\n{\"log\":\"[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1\"}"
}
after
END
