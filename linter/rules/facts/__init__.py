"""Rules of the family facts."""
