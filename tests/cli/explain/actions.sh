# Up to five actions by name; any call; none at all, for a code of a client.
"$SMALL" explain FailedOperation LimitExceeded.NodeExceedLimit InvalidParameter \
	FailedOperation.OrganizationNodeNotExist AuthFailure.MFAFailure ClientError.NetworkError
