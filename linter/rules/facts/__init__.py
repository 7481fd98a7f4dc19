"""Counts, offices, names and ages, judged by the date of the story."""
