"""Standards for news in JSON: which one an object claims, and what in it breaks that standard."""
