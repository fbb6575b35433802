"$SMALL" explain NodeNotEmtpy
