"""Rules of the family attribution."""
