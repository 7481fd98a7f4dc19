"""A mark that held the place of something to come is left in the story.

“TK”, “XX percent”, “INSERT QUOTE”: such marks hold the place of a fact, a name or a quotation.
Nothing makes a paper look more careless than the story that went out with one. Put in what is
missing.

Reported are marks that mean nothing else: “TK” as a word of its own (not TK Maxx), “X” for figures
before a unit or behind a currency sign, a place for a name or a date in brackets, “lorem ipsum”,
and lone question marks between words. Roman numerals, sizes and “[sic]” are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Block, Kind
from linter.expressions import pattern
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_THINGS = (
    "quotes?|names?|dates?|links?|photos?|images?|pictures?|captions?|headlines?|bylines?|figures?"
    "|numbers?|sources?|titles?|videos?|graphs?|charts?|stats|copy|text|details|city|location|url"
)
_FORMS = (
    # TK, TKTK, “TK TK”; with what belongs to another name on its right side.
    r"\bTK(?:TK)*\b(?:\s[A-Z][a-z]+|[/-]\w|['’.]\w)?",
    r"[$£€]X{1,4}\b(?:\s?(?:million|billion|trillion|m|bn))?"
    r"|\bX{2,4}(?: ?%|[ -](?:percent|per cent|people|years?|months?|days?|weeks?|miles?|km|points?"
    r"|million|billion|votes|seats|members|employees|dollars|pounds|euros)\b)",
    r"\bX{4,}\b",
    rf"(?i:[\[(<](?:insert|add|need|needs|missing|get|find)\s(?:an?\s|the\s|more\s)?(?:{_THINGS})\b"
    r"[^\])>]*[\])>])",
    rf"\b(?:INSERT|ADD|NEED)\s(?:A\s|THE\s)?(?:{_THINGS.upper().replace('S?', 'S?')})\b",
    r"[\[(](?:NAME|NAMES|DATE|CITY|TITLE|NUMBER|FIGURE|LINK|QUOTE|SOURCE|AGE|TBD|TBC|TBA|CQ|CHECK"
    r"|VERIFY|CONFIRM|FACT[ -]CHECK|FACTCHECK|CHECK FACT|CHECK SPELLING|PLACEHOLDER|TK[^\])]*"
    r"|CITATION NEEDED|NEEDS SOURCE|SPELLING\?|DATE\?|NAME\?|AGE\?)\??[\])]",
    r"(?i:\blorem ipsum(?: dolor sit amet)?\b|\bdolor sit amet\b)",
    r"\b(?:TODO|FIXME)\b:?|\b(?:QUOTE|PHOTO|ART|CAPTION|NAME|MORE INFO|DETAILS) TO COME\b",
    r"(?i:\b(?:headline|caption|byline|quote|your text|body text|body copy|image|photo|deck|title)"
    r" (?:goes|to go) here\b|\bplaceholder (?:text|copy|image|headline|caption)\b|\bdummy text\b)",
    r"\bPLACEHOLDER\b",
    r"[\[(]\?{2,}[\])]|(?:[a-z,]|\d) \?{3,} [a-z0-9]",
)
_ALL = "|".join(f"(?:{form})" for form in _FORMS)


def _is_name(text: str, span: Span) -> bool:
    """Return whether “TK” is part of a name or a marking: TK Maxx, T.K., SI/TK."""
    found = span.of(text)
    before = text[span.start - 1 : span.start]
    return found.startswith("TK") and (not found.isupper() or (bool(before) and before in "/-.&@#"))


def _is_title(block: Block, span: Span) -> bool:
    """Return whether “TODO” is all that a heading or an item of a list says."""
    return block.kind in (Kind.HEADING, Kind.LIST_ITEM) and span == block.span


def _narrowed(text: str, span: Span) -> Span:
    """Return the marks alone where the words around them were needed to know them."""
    found = span.of(text)
    if " ???" in found:
        start = span.start + found.index("?")
        return Span(start, start + found.count("?"))
    return span


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each such mark."""
    if block.label == "post":
        return
    for span in pattern(_ALL).spans(block.text):
        if _is_name(block.text, span) or _is_title(block, span):
            continue
        place = _narrowed(block.text, span)
        found = place.of(block.text)
        shown = found if len(found) <= 40 else found[:40].rsplit(" ", 1)[0] + " …"
        yield Hit(place, f"“{shown}” is a note for the desk; put in what it stands for.")


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    kinds=PROSE
    | {
        Kind.HEADLINE,
        Kind.DECK,
        Kind.HEADING,
        Kind.CAPTION,
        Kind.CREDIT,
        Kind.BYLINE,
        Kind.LABEL,
    },
    trigger=(
        r"TK|XX|[$£€]X|\?\?|TODO|FIXME|PLACEHOLDER|TO COME|INSERT|ADD |NEED |[\[(][A-Z][A-Z]|[\[(<]"
        r"[IiAaNnMmGgFf][A-Za-z]|(?i:goes here|go here|placeholder|dummy text|lorem|dolor)"
    ),
    check=check,
    quoted=Quoted.REPORT,
    since="0.1.0",
    examples=(
        Bad("The bridge will open on ⟦TK⟧, the mayor said."),
        Bad("Repairs cost ⟦$XX million⟧ and took ⟦XX months⟧."),
        Bad("“⟦INSERT QUOTE⟧,” the mayor said."),
        Bad("The mayor, ⟦[NAME]⟧, spoke for an hour ⟦(CQ)⟧."),
        Bad("⟦Lorem ipsum dolor sit amet⟧, consectetur, the text said."),
        Bad("The bridge was built in ⟦???⟧ and mended in 1950."),
        Bad("The vote ⟦[add link to results]⟧ was close."),
        Bad("Ferries ran as long as ice allowed, ⟦TKTK⟧."),
        Good("The shop next to TK Maxx sold XXL shirts and a DVD of XXX."),
        Good("Super Bowl XX was played by women with XX chromosomes under Louis XX."),
        Good("The report was marked SI/TK, and T.K. Lee signed it."),
        Good("He wrote “can [sic] not” in his letter to the [NRA] and the (US) mayor."),
        Good("“What???” she asked. “He said what ??”"),
        Good("The store will add links to its site and insert a name in each file."),
        Good("Fill in the form [here], or see the list to come."),
    ),
)
