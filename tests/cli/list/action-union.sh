# With several actions, a code that several return is listed once, wherever the options are.
"$SMALL" list --action=DeleteOrganizationNodes --action=AddOrganizationNode
"$SMALL" --action=CreateMember list --action=createmember --action=CREATEMEMBER
