# SPDX-License-Identifier: MIT
# Sourced by tests that need several files. Makes one file for each answer that decode can give.
echo '{"Response":{"Error":{"Code":"FailedOperation.NodeNotEmpty","Message":"move the members first"},"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}' >known.json
echo '{"Response":{"Error":{"Code":"Some.Thing","Message":"new"},"RequestId":"79973d14-2417-4186-9e91-ba30cb9d15dc"}}' >unknown.json
echo '{"Response":{"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}' >success.json
echo '{"a":1,}' >malformed.json
