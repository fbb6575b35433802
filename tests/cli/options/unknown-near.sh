orgerr --quite
orgerr list --famlies
orgerr --fromat=json
