# No code that the action returns begins with the prefix.
"$SMALL" list --action=CreateMember FailedOperation ActionOffline NoSuchPrefix
