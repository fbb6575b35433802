# The output says whether another try may help, if there is a source for it.
"$SMALL" decode
"$SMALL" explain -q LimitExceeded.NodeExceedLimit
