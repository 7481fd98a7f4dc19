"""A story at odds with itself: names spelled two ways, numbers that differ."""
