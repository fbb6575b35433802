orgerr guard response.json
