# The most frequent misspellings.
orgerr --fromat json
orgerr list --fromat=json
orgerr explain --colour=always ActionOffline
orgerr lsit
orgerr decdoe
