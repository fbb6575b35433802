# The family is known: say what it means.
"$SMALL" explain FailedOperation.SomethingElseEntirely
