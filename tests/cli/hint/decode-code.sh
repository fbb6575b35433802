# If decode is given a code instead of a file, the message has the command that explains it.
"$SMALL" decode FailedOperation.NodeNotEmpty
"$SMALL" decode nodenotempty failedoperation
"$SMALL" annotate FailedOperation.NodeNotEmpty
"$SMALL" decode -q MFAFailure
"$SMALL" decode FailedOperation.NoSuch ci.log
touch FailedOperation.NodeNotEmpty
"$SMALL" decode FailedOperation.NodeNotEmpty
