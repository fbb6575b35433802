# A prefix that nothing begins with among what the actions return.
"$SMALL" list --action=CreateMember FailedOperation ActionOffline NoSuchPrefix
