# Several actions: the union, no row twice, wherever the options stand.
"$SMALL" list --action=DeleteOrganizationNodes --action=AddOrganizationNode
"$SMALL" --action=CreateMember list --action=createmember --action=CREATEMEMBER
