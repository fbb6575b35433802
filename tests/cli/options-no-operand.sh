orgerr explain
orgerr search
