"""Rules of the family media."""
