# A prefix that is one dot longer than a code, and one that is longer than any code, match nothing.
"$SMALL" list ActionOffline. ActionOfflineAndMuchLongerThanAnyCodeOfTheCatalogueIs.xxxxxxxxxxxxxxxxxxxxxxxx
