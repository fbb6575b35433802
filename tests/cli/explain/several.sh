# One unknown code does not hide the answers for the others.
"$SMALL" explain MissingNothing ActionOffline FailedOperation.NodeNotEmpty
