"""Words that were lost, doubled or mistaken for others."""
