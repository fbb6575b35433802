# A record in a string in a string ends where the outer string does.
"$ORGERR" annotate <<'END'
{
  "log":"a\n\n{\"log\":\"[TencentCloudSDKError] Code=InternalError, Message=m, RequestId=r-1\"}"
}
after
END
