# --action together with prefixes and sections, with options and operands in any order.
"$SMALL" list invalid --action=UpdateOrganizationNode -f tsv Unsup --action=CreateMember
echo
"$SMALL" --action AddOrganizationNode list Limit --action UpdateOrganizationNode Resource -- Unsup
echo
"$SMALL" list -s service --action=AddOrganizationNode
"$SMALL" list -s common -s service --action=AddOrganizationNode -c
