# An action that does not exist is matched by its letters, or by its words in another order.
for name in MoveOrganizationNodeMember MoveOrganizationMembersToNode OrganizationNodeAdd NodeOrganization Frobnicate; do
	"$SMALL" list --action=$name
done
