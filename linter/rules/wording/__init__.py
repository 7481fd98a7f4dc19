"""Rules of the family wording."""
