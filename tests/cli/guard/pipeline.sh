printf '%s' '{"Response":{"Error":null,"NodeId":4,"RequestId":"aee787f2-049b-49fb-9c49-1d50c71450ca"}}' | orgerr guard | tr -d ' ' | cut -c1-12
