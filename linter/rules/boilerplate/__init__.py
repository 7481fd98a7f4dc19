"""Rules of the family boilerplate."""
