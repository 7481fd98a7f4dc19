"""What belongs to a picture: captions and credits."""

from __future__ import annotations

import re

from linter.structure.names import CAPITAL_WORD, NAME

_SOURCE = (
    r"(?:AP|AFP|PA|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy"
    r"|iStock|Pool|UPI|TNS|Zuma|Xinhua|NurPhoto|SIPA|Sipa|MTI|NTB|dpa|(?:The )?Associated Press"
    r"|Canadian Press|Press Association|Handout|File)"
)
# How the text inside the brackets of a credit begins.
_CREDIT_WORDS = (
    r"AP Photo\b|AP Images\b|AP file\b|Pool Photo\b|PA Wire\b|Handout\b|Getty Images|REUTERS/"
    r"|Reuters/|Photo(?:graph)?s?(?: by|:| courtesy)|Image(?: by|:| courtesy)"
    r"|Courtesy(?: of| photo)|Credit:|Photo credit:|(?:Contributed|Submitted|File|Staff) photo"
)
_BRACKETED = re.compile(
    rf"[\(\[](?:{_CREDIT_WORDS}"
    rf"|[^()\[\]/]{{2,60}}/{_SOURCE}\b"
    r"|[^()\[\]]{2,60} via (?:AP|AFP|Reuters|REUTERS|Getty)\b"
    r"|[^()\[\]/]{2,40}/(?:The )?[A-Z][\w .&-]{2,40} via\b)[^()\[\]]{0,100}[\)\]]"
    # At the very end a name and a house will do: “(Jane Doe/Riverton Herald)”.
    rf"|\({CAPITAL_WORD}(?: {CAPITAL_WORD}){{1,3}} ?[/|] ?"
    rf"{CAPITAL_WORD}(?: {CAPITAL_WORD}){{1,4}}\)$"
)
_WHOLE_LINE = re.compile(
    r"(?:Photos?|Photographs?|Images?|Picture|Credit|Photo credit|Image credit|Image source)"
    r"\s?(?:by|:|courtesy of)\s?\S.{1,80}$"
    r"|©? ?(?:Getty Images|Shutterstock|iStock|Alamy(?: Stock Photo)?|PA Media)\.?$"
    rf"|(?:{NAME} ?[|/] ?)+{_SOURCE}(?:[/ ]{_SOURCE})*\.?$"
    r"|AP Photo\b[^.]{0,60}$|(?:REUTERS|Reuters)/[A-Z].{2,60}$"
    r"|Courtesy (?:of|photo)\b[^.]{0,60}$"
)
_CAPTION_START = re.compile(
    r"FILE(?: PHOTO)?\s?[-:–—]|\(?FILE\)|File photo\b|(?:PHOTO|Photo|Caption|CAPTION):\s"
    r"|In this .{0,60}\b(?:file )?(?:photo|image|frame)\b"
)
# A credit without brackets, behind the last sentence of a caption.
_UNBRACKETED = re.compile(
    rf"(?:[.!?”\"’)] |[.]\s?)(?:{NAME} ?[/|] ?{_SOURCE}(?:[/ ]{_SOURCE})*"
    r"|(?:Photograph|Photo|Credit|Image|Picture): .{2,60}"
    r"|[A-Z][A-Z .'-]{3,40} ?[—/-] ?[A-Z][\w ]{2,30})$"
)
_REACH = 140  # characters from the end within which such a credit begins
_FEWEST_WORDS, _MOST_WORDS = 6, 60  # a longer block ends in a credit, but is more than a caption
# Not “(R)”: that is a Republican.
_POINTING = re.compile(
    r"\((?:L|left|right|center|centre|back|front)\)|, (?:left|right|center|centre)[,;:]|^Above, "
    r"|\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during|with)\b|\bpictured (?:in|at|on)\b"
)


def photo_credit(text: str) -> re.Match[str] | None:
    """Return the bracketed photo credit in `text`, such as “(AP Photo/Jane Doe)”, if any."""
    return _BRACKETED.search(text) if "(" in text or "[" in text else None


def is_credit(text: str) -> bool:
    """Return whether `text` is nothing but the credit of a picture."""
    credit = photo_credit(text)
    if credit and credit.end() - credit.start() >= len(text) - 2:
        return True
    return len(text) < 120 and bool(_WHOLE_LINE.match(text.strip("()")))


def is_caption(text: str) -> bool:
    """Return whether `text` is a caption: it opens as one, or a credit ends it."""
    if _CAPTION_START.match(text) and not text.isupper():
        return True
    credit = photo_credit(text)
    if credit and credit.start() > 0 and not text[credit.end() :].strip(" ."):
        return True
    ending = _UNBRACKETED.search(text, max(0, len(text) - _REACH))
    return bool(ending) and _FEWEST_WORDS < len(text.split()) <= _MOST_WORDS


def points_at_picture(text: str) -> bool:
    """Return whether `text` speaks as captions do: “(L)”, “, left,”, “is seen in”."""
    return bool(_POINTING.search(text))
