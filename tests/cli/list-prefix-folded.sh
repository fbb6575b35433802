"$SMALL" list failedoperation.n
