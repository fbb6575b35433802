"$SMALL" list --json AuthFailure.S Action
