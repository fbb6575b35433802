"$SMALL" explain failedoperation.SomethingElseEntirely
