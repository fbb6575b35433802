"$SMALL" list FailedOperation
