orgerr serach member
orgerr explian ActionOffline
orgerr gaurd
