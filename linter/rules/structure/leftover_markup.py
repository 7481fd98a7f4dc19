"""Code of a page or a content system stands in the text.

“<br>”, “[caption id="a1"]” and “{{ title }}” are meant for programs. Where one is read as text, an
extraction or a template failed, and readers see the code. Of “{{ title }}” they also miss what
should stand there.

Tags of HTML, comments, shortcodes with a value or a closing mark, and marks of templates are
reported. Brackets of editors (“[sic]”, “[laughter]”), codes of shares (“<GM>”), names and addresses
in angle brackets, formulas (“a < b”), and stories about code are not, nor is what a page shows as
code. Character codes such as “&nbsp;” are for “raw-entity-in-text”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_TAGS = (
    "article|aside|audio|blockquote|body|br|button|center|cite|code|div|em|embed|fig(?:caption|ure)"
    "|font|footer|form|h[1-6r]|head(?:er)?|html|iframe|img|input|label|li|link|main|meta|nav"
    "|noscript|object|ol|option|param|path|picture|pre|script|section|select|small|source|span"
    "|strong|style|su[bp]|svg|table|tbody|td|textarea|tfoot|th|thead|tr|ul|video|amp-[a-z]+"
)
_SHORT_TAGS = "[abipsuq]|del|ins|time|title|big|mark"
_ATTRIBUTE = r"\s+[A-Za-z_:][\w:.-]*\s*=\s*[^<>]*"
_FOUND = compiled(
    rf"</?(?:{_TAGS})(?:\s+[^<>]*)?/?>"  # small letters: in capitals they may be of shares
    rf"|(?i:<(?:{_TAGS}|{_SHORT_TAGS}){_ATTRIBUTE}>)"
    rf"|(?i:</(?:{_TAGS}|{_SHORT_TAGS})\s?>)"
    r"|<(?:p|b|i|u|s)\s?/?>"
    r"|<!--[^<>]*-->|<!--(?:\[|\s*/?wp:)|<!DOCTYPE[^<>]*>|<\?(?:php|xml)\b[^<>]*|<%[^<>]*%>"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$\{[A-Za-z_][\w.]*\}|%%[A-Za-z_]\w*%%|\*\|[A-Z_:]+\|\*"
    r"|\[/[a-z][a-z0-9_-]*\]|\[[a-z][a-z0-9_-]*(?:\s[^\[\]]*?)?\s[a-z_-]+=[\"”“'’″&][^\[\]]*\]"
    r"|\[(?:vc|et_pb|su|av|fusion|ux|ls|mk|wp|ad)_[a-z_]+[^\[\]]*\]"
    r"|\[(?:gallery|caption|embed|playlist|wpvideo|contact-form-7|iframe|shortcode)(?:\s[^\[\]]*)?\]"
    r"|\[(?:url|img|size|color|quote)=[^\[\]]*\]"
    r"|\[\[(?:File|Image|Category|Template):[^\[\]]*\]\]"
)
_TRIGGER = r"<[!?%/A-Za-z]|\{[{%]|\$\{|%%[A-Za-z_]|\*\||\[/?[a-z]|\[\["
_ABOUT_CODE = compiled(
    r"\b(?:HTML5?|XML|CSS|JavaScript|PHP|JSX|BBCode|WordPress|[Ss]hortcodes?|mark-?up|LaTeX"
    r"|source code|code snippet|snippet|template engine|Jinja|Handlebars|Liquid|regex"
    r"|tags?\b.{0,20}\belement|elements?)\b"
)
_VOID = compiled(r"</?(?:br|hr|wbr)\s*/?>", re.IGNORECASE)
_SHORTCODE = compiled(
    r"\[/?(?:caption|gallery|embed|audio|video|playlist|wpvideo|(?:vc|et_pb|su|av|fusion)_[a-z_]+)\b"
)
_QUOTES = compiled("[\"'“”‘’]")
_MOST = 12  # in one block; a page that was read as text has thousands
_LONGEST = 400  # characters of one piece of code
_SHOWN = 40


def _pieces(text: str) -> Iterator[Span]:
    """Yield the code in `text`; pieces that only white space parts are one."""
    found: Span | None = None
    for match in _FOUND.finditer(text):
        if match.end() - match.start() > _LONGEST:
            continue
        if found and not text[found.end : match.start()].strip():
            found = Span(found.start, match.end())
            continue
        if found:
            yield found
        found = Span(*match.span())
    if found:
        yield found


def _is_safe(code: str) -> bool:
    """Return whether nothing but line breaks and known shortcodes goes with `code`."""
    rest = _FOUND.sub(lambda one: "" if _VOID.match(one.group()) else one.group(), code)
    rest = _FOUND.sub(lambda one: "" if _SHORTCODE.match(one.group()) else one.group(), rest)
    return not rest.strip()


def _becomes(text: str, span: Span) -> str:
    """Return what to put in place of the code at `span`: a space where a line ended there."""
    glued = not text[: span.start][-1:].isspace() and not text[span.end :][:1].isspace()
    inside = span.start > 0 and span.end < len(text)
    return " " if inside and glued and _VOID.search(span.of(text)) else ""


def _space_beside(block: Block, span: Span, becomes: str) -> tuple[Change, ...]:
    """Return the change that takes away a space too many beside code that goes."""
    text, start, end = block.text, span.start, span.end
    if becomes or not (start and end < len(text)):
        opens, closes = start == 0 and text[end:][:1] == " ", end == len(text) and start > 0
        if opens:
            return (Change(block, Span(end, end + 1), ""),)
        if closes and text[start - 1] == " ":
            return (Change(block, Span(start - 1, start), ""),)
        return ()
    if text[start - 1] == " " and text[end] == " ":
        return (Change(block, Span(end, end + 1), ""),)
    return ()


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report the code in a block that is not about code."""
    text = block.text
    if _ABOUT_CODE.search(text):
        return
    for number, span in enumerate(_pieces(text)):
        if number == _MOST:
            return
        code = span.of(text)
        shown = code if len(code) <= _SHOWN else code[:_SHOWN].rstrip() + "…"
        if code[:2] in ("{{", "{%", "${", "%%", "*|", "<%", "<?"):
            message = (
                f"“{shown}” is code of a template that was not filled in; put the words there."
            )
            yield Hit(span, message)
            continue
        message = f"“{shown}” is code, not text; remove it."
        if _QUOTES.search(code):  # what stands in quotation marks is never changed
            yield Hit(span, message)
            continue
        becomes = _becomes(text, span)
        also = _space_beside(block, span, becomes)
        yield Hit(span, message, becomes, safe=_is_safe(code), also=also)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    kinds=frozenset(Kind) - {Kind.META},
    trigger=_TRIGGER,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry left at noon.⟦<br>⟧It was nearly empty.",
            becomes="The ferry left at noon. It was nearly empty.",
        ),
        Bad(
            "⟦[caption]⟧ The ferry leaves its pier. ⟦[/caption]⟧",
            becomes="The ferry leaves its pier.",
        ),
        Bad('⟦[caption id="a1" align="left"]⟧ The ferry leaves its pier.'),
        Bad("The ferry left at noon with ⟦{{ passengers }}⟧ people on board, the company said."),
        Bad('The ferry ⟦<em>⟧left⟦</em>⟧ at noon, and ⟦<a href="/crew">⟧the crew⟦</a>⟧ sang.'),
        Bad("The ferry left at noon. ⟦[/vc_column_text][/vc_row]⟧ It was nearly empty that day."),
        Bad(
            "Dear ⟦%%first_name%%⟧, the ferry left at noon and came back with the last of the crew."
        ),
        Good("“I [laughter] missed the ferry [sic] again,” he said. “It [the boat] left [early].”"),
        Good("Shares of Riverton Ferry Co <RFC> rose, and those of <Milton Lines Inc> fell."),
        Good("The list holds if a < b and c > d, the teacher wrote on the wall of the pier."),
        Good("Write to Ana Petrova <ana@riverton.example> or call the pier, the company said."),
        Good("In HTML a line ends with <br>, and the tag <b> sets the name of the boat in bold."),
        Good("Read it here --> the ferry left at noon, and nobody [but the cook] was on board."),
    ),
)
