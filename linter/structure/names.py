"""How names are written, as far as patterns of other modules need it."""

from __future__ import annotations

CAPITAL_WORD = r"[A-Z][\w.'’-]*"
"""A word with a capital: “Petrova”, “O'Hara”, “St.”."""

NAME = rf"{CAPITAL_WORD}(?: (?:de|del|della|van|von|der|bin|al|la|le|y|{CAPITAL_WORD})){{0,4}}"
"""A name of one to five words."""

AGENCY = (
    r"(?:AP|(?:The )?Associated Press|Reuters|REUTERS|AFP|Agence France-Presse|UPI|dpa|DPA|EFE|CNN"
    r"|Bloomberg|PA|PA Media|CP|The Canadian Press|AAP|IANS|PTI|ANSA|Xinhua|Kyodo|Tass|TASS|NPR"
    r"|Interfax|Yonhap|CNS|BBC|JTA|RNS|KHN|Politico|The Center Square)"
)
"""A news agency, as it signs datelines."""
