# Longer than a code, or than every code.
"$SMALL" list ActionOffline. ActionOfflineAndMuchLongerThanAnyCodeOfTheCatalogueIs.xxxxxxxxxxxxxxxxxxxxxxxx
