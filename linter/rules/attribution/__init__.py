"""Who wrote and who is cited: bylines, notes to editors, releases, a language model’s own words."""
