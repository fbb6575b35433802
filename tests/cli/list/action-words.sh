# An action that there is not: by its letters, or by its words in another order.
for name in MoveOrganizationNodeMember MoveOrganizationMembersToNode OrganizationNodeAdd NodeOrganization Frobnicate; do
	"$SMALL" list --action=$name
done
