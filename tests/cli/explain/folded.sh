# Letter case does not matter; the answer has the documented spelling.
orgerr explain authfailure.mfafailure AUTHFAILURE.MFAFAILURE aUTHfAILURE.mfafAILURE
