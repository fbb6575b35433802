# Each code's kind comes with a sentence. An unknown code has its family's kind in JSON, and its
# family's retry if that is "yes".
for code in NodeNotEmpty ActionOffline ClientError.NetworkError; do
	"$SMALL" explain $code | grep kind:
done
for code in AuthFailure.New AuthFailure FailedOperation.New ResourceNotFound.New resourcenotfound.NEW Nosuch.New; do
	"$SMALL" explain --json $code 2>/dev/null | jq -c '[.code, .kind, .retry, .retry_source, .description_zh]'
done
orgerr explain --json RequestLimitExceeded.New 2>/dev/null | jq -c '[.kind, .retry, (.retry_source | length > 0)]'
echo '{"Response":{"Error":{"Message":"m"}}}' | "$SMALL" decode --json 2>/dev/null | jq -c '[.code, .kind]'
