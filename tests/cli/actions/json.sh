"$SMALL" actions --json Add Create
