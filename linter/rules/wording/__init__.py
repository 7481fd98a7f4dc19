"""House style: mostly off until a profile or a desk asks for it."""
