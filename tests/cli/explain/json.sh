orgerr explain --json ' "authfailure.tokenfailure",'
