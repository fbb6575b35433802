# Letter case does not count; the answer has the documented spelling.
orgerr explain authfailure.mfafailure AUTHFAILURE.MFAFAILURE aUTHfAILURE.mfafAILURE
