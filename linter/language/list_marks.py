"""What a line of a list begins with."""

from __future__ import annotations

BULLETS = "-*•⦁▪◦‣·■►✓●–—"  # a dash first, so that it is only itself in a class of characters
NUMBERED = r"\(?\d{1,3}[.)]|\(?[a-zA-Z]\)"
