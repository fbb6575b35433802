# Whether to try again, where a source says so.
"$SMALL" decode
"$SMALL" explain -q LimitExceeded.NodeExceedLimit
