# If the family is known, the message says what it means.
"$SMALL" explain FailedOperation.SomethingElseEntirely
