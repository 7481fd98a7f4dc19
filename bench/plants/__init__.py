"""Faults to plant, a module for each family: PLANTS maps a rule's id to what puts its fault in."""
