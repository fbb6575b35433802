# SPDX-License-Identifier: MIT
#
# Sentences, each beside a near miss. Each row is a line; the golden has the code, the message and the id
# that are found in it.
. "$SRC/tests/texts.sh"
texts '%s\n' <<'END'
Code=Unheard.Of, Message=a label of the Go client, RequestId=r-1
Code=Unheard.Of, RequestId=r-1
Code=AuthFailure.MFAFailure, RequestId=r-1
tencent: Code=Unheard.Of, RequestId=r-1
TencentCloud\Common\Exception\TencentCloudSDKException: refused at /srv/app.php:12
TencentCloud\Common\Exception\TencentCloudSDKException: refused at C:\app.php:12
TencentCloud\Common\Exception\TencentCloudSDKException: refused in /srv/app.php line 12
TencentCloud\Common\Exception\TencentCloudSDKException: read a/b at noon:12
TencentCloud\Common\Exception\TencentCloudSDKException: read a\b at noon:12
say "RequestId=r-1, ErrorCode=Unheard.Of, ErrorMessage=refused" and more
TencentCloudSDKError: code="AuthFailure.MFAFailure", message="in quotes", requestId="r-1"
TencentCloudSDKError ErrCode: "AuthFailure.MFAFailure" and more
[TencentCloudSDKError] Code="AuthFailure.MFAFailure", Message=the Go client quotes nothing, RequestId=r-1
TencentCloudSDKException: code: Unheard.Of, message: commas, requestId: r-1
TencentCloudSDKException: code:Unheard.Of; message:semicolons; requestId:r-1
TencentCloudSDKException: code: Unheard.Of | message: bars | requestId: r-1
TencentCloudSDKException { code: Unheard.Of, message: "in quotes", requestId: r-1 }
[TencentCloudSDKException] code:Unheard.Of message:the client has no comma, requestId:r-1
com.tencentcloudapi.common.exception.TencentCloudSDKException: AuthFailure.MFAFailure-until 2020
com.tencentcloudapi.common.exception.TencentCloudSDKException: Unheard.Of-an unknown family
TencentCloud::Common::TencentCloudSDKException ([TencentCloudSDKError] Code=Unheard.Of, Message=Rails, RequestId=r-1):
TencentCloud::Common::TencentCloudSDKException (Rails, no other name):
level=error code=AuthFailure.MFAFailure requestId=r-1 message="the id is in the middle"
code=AuthFailure.MFAFailure requestId=None message="no id is in the middle"
Code: AuthFailure.MFAFailure - Message: dashes - RequestId: r-1
Code: AuthFailure.MFAFailure - not a label
https://host/?code=AuthFailure.MFAFailure
https://host/?a=1&code=AuthFailure.MFAFailure&message=more&requestId=r-1
:raises TencentCloudSDKException: if the call fails
 * @throws TencentCloudSDKException: if the call fails
raised TencentCloudSDKException: the call fails
END
found
