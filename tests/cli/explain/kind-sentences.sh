# What each kind says to do.
for kind in invalid_argument not_found already_exists failed_precondition resource_exhausted unauthenticated \
	permission_denied unimplemented unavailable internal ok unknown; do
	orgerr list --kind=$kind -f tsv | head -n 1 | cut -f 1 | orgerr explain - | grep kind:
done
