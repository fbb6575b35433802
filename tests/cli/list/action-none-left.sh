"$SMALL" list --action=CreateMember -s service
