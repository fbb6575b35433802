# What grep --color=always writes around a match, GitLab in front of a line, Buildkite in front of each, and
# terminals elsewhere: each row is a text with printf's escapes. In the near misses, the last two rows, the
# sequence has no end.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
{"Response":{"\033[01;31m\033[KError\033[m\033[K":{"Code":"AuthFailure.MFAFailure","Message":"m"},"RequestId":"r-1"}}
TencentCloudSDKException: [TencentCloudSDKException] \033[01;31m\033[Kcode\033[m\033[K:AuthFailure.MFAFailure message:m requestId:r-1
\033[0K\033[31;1mERROR: [TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m, RequestId=r-1
\033_bk;t=1772600000123\007{"Response":\n\033_bk;t=1772600000124\007{"Error":{"Code":"AuthFailure.MFAFailure"},"RequestId":"r-1"}}
\033[2K\033[1G[TencentCloudSDKError] Code=AuthFailure.MFAFailure, Message=m\033(B\033[m, RequestId=r-1\033(B
{"Response":{"\033[2JError":{"Code":"AuthFailure.MFAFailure","Message":"m"},"RequestId":"r-1"}}
{"Response":{"\033_xError":{"Code":"AuthFailure.MFAFailure","Message":"m"},"RequestId":"r-1"}}
{"Response":{"\033[1\001Error":{"Code":"AuthFailure.MFAFailure","Message":"m"},"RequestId":"r-1"}}
END
found
