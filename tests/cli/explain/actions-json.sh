# JSON lists all actions, however many there are.
"$SMALL" explain --json FailedOperation AuthFailure.MFAFailure ClientError.NetworkError NoSuch.Code 2>/dev/null |
	jq -c '[.code, .actions, .retry, .retry_source]'
