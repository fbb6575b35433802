/* SPDX-License-Identifier: MIT */
#include "skeleton_state.h"

/* The zone of the object under a key that reads `Response`. In another spelling than the API's, the
 * key may belong to an HTTP response. Its members show which it is, once it has ended. */
static enum zone
zone_of_response(const struct skeleton *k, const struct level *l)
{
	int nearness = key_nearness(k->name, KEY_RESPONSE);

	if (l->nearness[KEY_RESPONSE] > nearness)
		return DEAD;
	return nearness == KEY_EXACT ? RESPONSE : l->sealed ? DEAD : OPEN;
}

enum zone
skeleton_zone(const struct skeleton *k, const struct level *l, bool object)
{
	switch (l->zone) {
	case OPEN:
		if (l->object && object && k->key == KEY_RESPONSE)
			return zone_of_response(k, l);
		return l->response || l->sealed ? DEAD : OPEN;
	case RESPONSE:
		if (k->key == KEY_ERROR || (k->key == KEY_ERROR_MSG && object))
			return RESPONSE_ERROR;
		return k->key == KEY_QCLOUD_ERROR && object ? QCLOUD : DEAD;
	case QCLOUD: return k->key == KEY_ERROR && object ? RESPONSE_ERROR : DEAD;
	case RESPONSE_ERROR:
	case DEAD: break;
	}
	return l->zone == RESPONSE_ERROR && !l->object && object ? RESPONSE_ERROR : DEAD;
}

bool
skeleton_reads(const struct skeleton *k, const struct level *l)
{
	if (!l->object || k->key == KEY_NONE || k->key == KEY_RESPONSE)
		return false;
	if (l->zone == OPEN)
		return !l->response;
	if (l->zone == RESPONSE && (k->key == KEY_ERROR_MSG || k->key == KEY_QCLOUD_ERROR))
		return true;
	/* All keys of an error are read; in what is dead none is known. */
	return (l->zone != RESPONSE && l->zone != QCLOUD) || k->key == KEY_ERROR ||
	       k->key == KEY_REQUEST_ID || k->key == KEY_OTHER_ID;
}
