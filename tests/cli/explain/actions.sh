# Text names up to five actions, or says "any call"; a code that a client raises has none.
"$SMALL" explain FailedOperation LimitExceeded.NodeExceedLimit InvalidParameter \
	FailedOperation.OrganizationNodeNotExist AuthFailure.MFAFailure ClientError.NetworkError
