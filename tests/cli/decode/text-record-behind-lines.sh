# SPDX-License-Identifier: MIT
#
# A message of several lines, and a client's name behind the id that ends it: the next record, or a
# mention. Each row is a text with printf's escapes; the golden has the code, the message and the id
# that are found in it.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
[TencentCloudSDKError] Code=Unheard.Of, Message=one\ntwo, RequestId=r-1; [TencentCloudSDKError] Code=Unheard.Of, Message=other, RequestId=r-2
[[TencentCloudSDKError] Code=Unheard.Of, Message=one\ntwo, RequestId=r-1 [TencentCloudSDKError] Code=Unheard.Of, Message=other, RequestId=r-2]
[TencentCloudSDKException] code:Unheard.Of message:one\ntwo requestId:r-1, [TencentCloudSDKException] code:Unheard.Of message:other requestId:r-2
[TencentCloudSDKError] Code=Unheard.Of, Message=one\ntwo, RequestId=r-1: caused by TencentCloudSDKError
[TencentCloudSDKError] Code=Unheard.Of, Message=one\n[TencentCloudSDKError] Code=Unheard.Of, Message=other, RequestId=r-2
[TencentCloudSDKError] Code=Unheard.Of, Message=one\ntwo [TencentCloudSDKError] Code=Unheard.Of, Message=other, RequestId=r-2
TencentCloud::Common::TencentCloudSDKException:\n  [TencentCloudSDKError] Code=Unheard.Of, Message=RSpec, RequestId=r-1
TencentCloud::Common::TencentCloudSDKException:\n  RSpec, no other name
TencentCloudSDKException: code: Unheard.Of, message: one\ntwo, three, requestId: r-1
TencentCloudSDKException: code: Unheard.Of, message: one\ntwo
END
found
