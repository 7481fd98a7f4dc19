"""Rules of the family metadata."""
