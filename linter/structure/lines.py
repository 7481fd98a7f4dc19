"""What a single block looks like, judged by itself.

Python's `re` on expressions of our own: each is anchored or scans for a fixed word, and none
nests repeats, so that hostile text cannot make them slow.
"""

from __future__ import annotations

import re

from linter.document import Kind
from linter.language.dates import full_dates
from linter.structure.known_lines import known_lines

_CAP_WORD = r"[A-Z][\w.'’-]*"
_NAME = rf"{_CAP_WORD}(?: (?:de|del|della|van|von|der|bin|al|la|le|y|{_CAP_WORD})){{0,4}}"

AGENCY = (
    r"(?:AP|The Associated Press|Associated Press|Reuters|REUTERS|AFP|Agence France-Presse|UPI|dpa|DPA|EFE|"
    r"CNN|Bloomberg|PA|PA Media|CP|The Canadian Press|AAP|IANS|PTI|ANSA|Xinhua|Kyodo|Tass|TASS|"
    r"Interfax|Yonhap|CNS|NPR|BBC|JTA|RNS|KHN|Politico|The Center Square)"
)
_PHOTO_SOURCE = (
    r"(?:AP|AFP|PA|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy|"
    r"iStock|Pool|UPI|TNS|Zuma|Xinhua|NurPhoto|SIPA|Sipa|MTI|NTB|dpa|Associated Press|"
    r"The Associated Press|Canadian Press|Press Association|Handout|File)"
)
_BRACKET_CREDIT = re.compile(
    rf"[\(\[](?:AP Photo\b|AP Images\b|AP file\b|Pool Photo\b|PA Wire\b|Photo(?:graph)?s?(?: by|:| courtesy)"
    rf"|Image(?: by|:| courtesy)|Courtesy(?: of| photo)|Credit:|Photo credit:|Handout\b|Contributed photo"
    rf"|Submitted photo|File photo|Staff photo|Getty Images|REUTERS/|Reuters/"
    rf"|[^()\[\]/]{{2,60}}/{_PHOTO_SOURCE}\b|[^()\[\]]{{2,60}} via (?:AP|AFP|Reuters|REUTERS|Getty)\b"
    rf"|[^()\[\]/]{{2,40}}/(?:The )?[A-Z][\w .&-]{{2,40}} via\b)[^()\[\]]{{0,100}}[\)\]]"
    rf"|\({_CAP_WORD}(?: {_CAP_WORD}){{1,3}} ?[/|] ?{_CAP_WORD}(?: {_CAP_WORD}){{1,4}}\)$"
)
_LINE_CREDIT = re.compile(
    rf"(?:Photo(?:graph|s|graphs)?|Image|Images|Picture|Credit|Photo credit|Image credit|Image source)"
    rf"\s?(?:by|:|courtesy of)\s?\S.{{1,80}}$"
    rf"|©? ?(?:Getty Images|Shutterstock|iStock|Alamy(?: Stock Photo)?|PA Media)\.?$"
    rf"|(?:{_NAME} ?[|/] ?)+{_PHOTO_SOURCE}(?:[/ ]{_PHOTO_SOURCE})*\.?$"
    rf"|AP Photo\b[^.]{{0,60}}$|(?:REUTERS|Reuters)/[A-Z].{{2,60}}$|Courtesy (?:of|photo)\b[^.]{{0,60}}$"
)
_CAPTION_START = re.compile(
    r"FILE(?: PHOTO)?\s?[-:–—]|\(?FILE\)|File photo\b|In this .{0,60}\b(?:file )?(?:photo|image|frame)\b"
    r"|(?:PHOTO|Photo|Caption|CAPTION):\s"
)
_PICTURED = re.compile(
    r"\((?:L|R|C|left|right|center|centre|back|front)\)|, (?:left|right|center|centre),|"
    r"\b(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during|with)\b|\bpictured (?:in|at|on)\b"
)
_RIGHTS = re.compile(
    r"\W{0,4}(?:(?:content |contents |story |text )?(?:©|\(c\)|copyright (?:©|\(c\)|by\b|\W?\d{4}\b(?! [a-z])|(?-i:[A-Z])))"
    r"|all rights reserved\b|this material may not be (?:published|reproduced))",
    re.IGNORECASE,
)
_RIGHTS_INSIDE = re.compile(
    r"all rights reserved|may not be (?:published|re-?published|reproduced|copied)[, ][^.]{0,60}"
    r"(?:redistributed|permission|broadcast)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\W{0,4}(?:Corrections?|CORRECTIONS?|Clarifications?|CLARIFICATIONS?|Editor['’]?s['’]? [Nn]otes?|"
    r"EDITOR['’]?S['’]? NOTES?|Retraction|RETRACTION)(?: and [Cc]larifications?)?\s?(?:\([^)]{1,30}\))?\s?[:.—–]"
    r"|(?:An? )?(?:earlier|previous|original) versions? of this (?:story|article|post|report|column)\b"
    r"|\W{0,4}This (?:story|article|post|report|column|headline) (?:has been|was) "
    r"(?:updated|corrected|amended|edited|clarified|changed)\b",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\W{0,3}(?:First |Last |Originally )?(?:published|updated?|posted|modified|created|issued|filed)\b"
    r"(?! by the)[^.!?]{0,30}\d",
    re.IGNORECASE,
)
_AGO = re.compile(r"\d+ (?:second|minute|hour|day|week|month|year)s? ago$", re.IGNORECASE)
_STAMP_REST = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\b[ap]\.?m\b\.?|\b(?:at|on|by|"
    r"et|est|edt|gmt|bst|utc|pst|pdt|cst|cdt|mst|mdt|updated|published|posted|date|last|first)\b|[\d\W_]",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:[Ss]taff(?: [Ww]riter| [Rr]eporter)?|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|"
    r"[Cc]ontributor|[Pp]roducer|AP|Reuters|REUTERS|Associated Press|The Associated Press|AFP|Special to .{2,40})"
)
_BYLINE = re.compile(rf"(?:By|BY|Written by|Story by|Reported by)\s?:?\s+(?=[A-Z])(?!The |A |An |All ).{{2,140}}$")
_BYLINE_WORD = re.compile(
    r"(?:[A-Z][\w.'’-]*|and|AND|of|for|the|in|at|de|del|van|von|der|bin|al|la|[|,&/•·–—-]|\w+@\S+|@\w+|"
    r"(?:[a-z-]+ ){0,3}(?:correspondent|reporter|editor|writer|columnist|contributor|staff|chief))[,.|]?$"
)
_NAME_ROLE = re.compile(rf"{_NAME}(?:,| \||/| –| —| -) ?{_ROLE}(?:[ ,|].{{0,50}})?$")
_LIST_MARK = re.compile(r"(?:[-*•⦁▪◦‣■►✓●–—]\s?|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)(?=\S)")
_POST = re.compile(
    r"(?:— |– |- )?[^—–]{0,60}\(@\w{1,20}\)(?:,? [A-Z][a-z]+ \d{1,2}, \d{4})?$|pic\.twitter\.com/"
    r"|Posted by .{2,60} on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [^.]{4,30}$"
)
_POST_SIGN = re.compile(r"\(@|pic\.twitter|Posted by")
_LEDE_LABEL = re.compile(r"[A-Z][A-Z’' ]{2,24}:\s")

END_MARK = re.compile(r"[.!?…][\"'”’)\]»]*$|[\"”][.)]?$|[.!?][’']$")
"""How a finished paragraph ends."""


def photo_credit(text: str) -> re.Match[str] | None:
    """Return the bracketed photo credit in `text`, such as “(AP Photo/Jane Doe)”, if it has one."""
    return _BRACKET_CREDIT.search(text) if "(" in text or "[" in text else None


def _is_byline(text: str) -> bool:
    if len(text) > 160 or text.endswith((".", "!", "?")) and not text.endswith(("Jr.", "Sr.")):
        return False
    if _NAME_ROLE.match(text):
        return True
    if not _BYLINE.match(text):
        return False
    words = text.split()[1:]
    return all(_BYLINE_WORD.match(w) or w.lower().strip(",.|") in _ROLE_WORDS for w in words)


_ROLE_WORDS = frozenset(
    "staff writer reporter correspondent editor columnist contributor chief senior political "
    "transport health business sports science education foreign national associated press "
    "bureau deputy and for the with special to in as told crime court social affairs home arts "
    "defence defense diplomatic environment economics technology religion media city".split()
)


def _is_stamp(text: str) -> bool:
    if len(text) > 140:
        return False
    if _AGO.match(text):
        return True
    words = len(text.split())
    if _STAMP.match(text) and words <= 18 and not text.rstrip().endswith(("said.", ":")):
        return not re.search(r"\.\s+[A-Z][a-z]+ [a-z]+ [a-z]+", text) and words <= 18
    for span, _ in full_dates(text):
        rest = text[: span.start] + text[span.end :]
        return not _STAMP_REST.sub("", rest).strip()
    return False


def _is_rights(text: str) -> bool:
    words = len(text.split())
    if words > 90:
        return False
    if _RIGHTS.match(text):
        return True
    return words <= 40 and bool(_RIGHTS_INSIDE.search(text)) and text[:1] not in "“\"‘'"


def _is_caption(text: str) -> bool:
    if _CAPTION_START.match(text) and not text.isupper():
        return True
    credit = photo_credit(text)
    if credit and text[credit.end() :].strip(" .") == "" and credit.start() > 0:
        return True
    ending = _PHOTO_ENDING.search(text, max(0, len(text) - _CREDIT_REACH))
    return bool(ending) and len(text.split()) > 6


_CREDIT_REACH = 140  # characters from the end within which a credit without brackets begins
_PHOTO_ENDING = re.compile(
    rf"(?:[.!?”\"’)] |[.]\s?)(?:{_NAME} ?[/|] ?{_PHOTO_SOURCE}(?:[/ ]{_PHOTO_SOURCE})*"
    rf"|(?:Photograph|Photo|Credit|Image|Picture): .{{2,60}}|[A-Z][A-Z .'-]{{3,40}} ?[—/-] ?[A-Z][\w ]{{2,30}})$"
)


def look(text: str) -> tuple[Kind, str | None] | None:
    """Return what `text` is by its own look, with its class if it is a known line.

    None means that only its neighbors can tell, as for most paragraphs, headlines and headings.
    """
    known = known_lines().find(text)
    if known and not (known.kind is Kind.CAPTION and _LIST_MARK.match(text)):
        return known.kind, known.id
    if _is_rights(text):
        return Kind.RIGHTS, None
    if _CORRECTION.match(text.lstrip("*• ")):
        return Kind.CORRECTION, None
    if _is_stamp(text):
        return Kind.TIMESTAMP, None
    if _is_byline(text):
        return Kind.BYLINE, None
    credit = photo_credit(text)
    if (credit and credit.end() - credit.start() >= len(text) - 2) or (
        len(text) < 120 and _LINE_CREDIT.match(text.strip("()"))
    ):
        return Kind.CREDIT, None
    if _is_caption(text):
        return Kind.CAPTION, None
    if _POST_SIGN.search(text) and _POST.search(text):
        return Kind.QUOTE, "post"
    if _LIST_MARK.match(text):
        return Kind.LIST_ITEM, None
    return None


def is_finished(text: str) -> bool:
    """Return whether `text` ends as a sentence does, or with a mark that makes up for it."""
    return bool(END_MARK.search(text, max(0, len(text) - 8))) or text[-1:] in ":;,—–-"


def is_label_like(text: str) -> bool:
    """Return whether `text` is a line of one to four words, all in title case or capitals."""
    words = text.split()
    return 1 <= len(words) <= 4 and all(word[:1].isupper() or not word[:1].isalpha() for word in words)


def pictured(text: str) -> bool:
    """Return whether `text` speaks as captions do: “(L)”, “, left,”, “is seen in”."""
    return bool(_PICTURED.search(text))


def has_lede_label(text: str) -> bool:
    """Return whether `text` opens with a label in capitals and a colon: “PHOTOS: …”."""
    return bool(_LEDE_LABEL.match(text))
