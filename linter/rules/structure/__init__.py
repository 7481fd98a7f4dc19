"""Whether each part of a story is there, whole, and in its place."""
