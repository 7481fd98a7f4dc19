"""Copyright lines, and who may use a story."""
