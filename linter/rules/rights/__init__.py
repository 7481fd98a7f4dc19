"""Rules of the family rights."""
