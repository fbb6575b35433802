"$SMALL" explain --json 'FailedOperation.SomethingElseEntirely.'
