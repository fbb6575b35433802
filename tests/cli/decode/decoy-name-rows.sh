# A client's name in source code and in texts about it: nothing has been printed. The rows that begin with
# "found: " look like it, but are errors. The golden has what is found, as in form-rows.
. "$SRC/tests/texts.sh"
texts '%b\n' <<'END'
logger.error(f"TencentCloudSDKException: {e}")
logger.error("TencentCloudSDKException: {}", e)
logger.error("TencentCloudSDKException: %s", e)
log.Printf("TencentCloudSDKError: %v", err)
console.log(`TencentCloudSDKHttpException: ${err.message}`)
puts "TencentCloudSDKException: #{e.message}"
console.log("TencentCloudSDKHttpException: ", err)
toast('TencentCloudSDKHttpException: ' + err.message)
public class TencentCloudSDKException : Exception
class TencentCloudSDKException : Exception()
struct TencentCloudSDKError: Error, Codable {
Raises:\n    TencentCloudSDKException: If the request fails.
Throws:\n    ValueError: for a value.\n    TencentCloudSDKException: If the request fails,\n        or if it takes too long.
STATUS = {TencentCloudSDKException: 502, ValueError: 400}
STATUS = {ValueError: 400, TencentCloudSDKException: 502}
HANDLERS = {\n    TencentCloudSDKException: handle_tencent,\n    KeyError: handle_key,\n}
schemas:\n  TencentCloudSDKException:\n    type: object
schemas:\n  TencentCloudSDKException:\n    properties:\n      code: string
expr: rate(tencentcloud_errors_total{code="InternalError"}[5m]) > 0
expr: sum(rate(tencentcloud_errors_total{code="FailedOperation.NodeNotEmpty"}[5m])) by (action)
found: class com.tencentcloudapi.common.exception.TencentCloudSDKException: it failed
found: TencentCloudSDKHttpException: {"a": 1} is no placeholder
found: TencentCloudSDKHttpException: 100% of it
found: "TencentCloudSDKHttpException: 'a' is quoted"
found: TencentCloudSDKHttpException: 502, not 200
found: TencentCloudSDKHttpException: timeout
found: log:\n  Raises:\n  TencentCloudSDKHttpException: not in the list
found: TencentCloud::Common::TencentCloudSDKException:\n  text: of RSpec
END
found
