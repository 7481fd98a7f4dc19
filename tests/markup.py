"""Writes stories in every form, in many ways; the property tests read them back."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from random import Random

WORDS = (
    "ferry council “pier” Iraqi NATO’s café naïve 29 AT&T <b> R&D 5<6 Zoë 東京 😀 𝕏 d\u2019Arc"
    " a\u00a0b"
    ' co\u00adop \\ 1_000 *star* `tick` [sic] — … #1 100% "quoted" it\'s'
).split(" ")
"""Words with what mark-up, escapes and offsets may go wrong about."""

Write = Callable[[Random, list[str]], str]
"""Writes the paragraphs of a story; its headline is `HEADLINE`."""

HEADLINE = "Ferry returns to its old route"


def write_html(random: Random, paragraphs: list[str]) -> str:
    """Return a fragment of HTML, as content systems store it."""
    parts = [f"<h1>{_html_text(random, HEADLINE)}</h1>"]
    for text in paragraphs:
        body = _html_text(random, text)
        space = random.choice(["", " ", "\n  "])
        end = random.choice(["</p>", "</p>", "</P >", ""])
        attribute = random.choice(["", ' class="a>b"', " id=x", ' title="&amp;"'])
        parts.append(f"<p{attribute}>{space}{body}{space}{end}")
    return random.choice(["\n", "", "\r\n"]).join(parts)


def write_page(random: Random, paragraphs: list[str]) -> str:
    """Return a whole page around the fragment."""
    head = f'<title>{html.escape(HEADLINE)}</title><meta property="og:type" content="article">'
    story = write_html(random, paragraphs)
    script = "<script>if (a<b && b>c) { x = '</p>'; }</script>"
    menu = "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>"
    return (
        f"<!DOCTYPE html>\n<html lang=en><head>{head}{script}</head><body>{menu}"
        f'<article itemprop="articleBody">{story}</article><footer>About us</footer></body></html>'
    )


def _html_text(random: Random, text: str) -> str:
    """Return `text` with tags, comments and white space that a browser does not show."""
    words = [_html_word(random, word) for word in text.split(" ")]
    out = words[0]
    for word in words[1:]:
        out += (
            random.choice([" ", " ", " ", "\n", "  ", "\t\n ", " <!-- a > b --> ", "<br>"]) + word
        )
    return out


def _html_word(random: Random, word: str) -> str:
    letters = "".join(_html_letter(random, letter) for letter in word)
    tag = random.choice(["", "", "", "", "b", "em", "a href='/x?a=1&b=2'", "span"])
    return f"<{tag}>{letters}</{tag.split()[0]}>" if tag else letters


def _html_letter(random: Random, letter: str) -> str:
    if letter in "&<" or (letter in "\u00a0\u00ad" and random.random() < 0.5):
        return random.choice([html.escape(letter), f"&#{ord(letter)};"])
    if random.random() < 0.03:
        return f"&#x{ord(letter):X};"
    return (
        {"é": "&eacute;", "—": "&mdash;"}.get(letter, letter) if random.random() < 0.3 else letter
    )


def write_json(random: Random, paragraphs: list[str], body: Write = write_html) -> str:
    """Return a story in JSON with its text in HTML."""
    said = {
        "headline": HEADLINE,
        "uri": "urn:x:1",
        "versioncreated": "2020-01-21T10:00:00Z",
        "body_html": body(random, paragraphs),
    }
    indent = random.choice([None, 2])
    written = json.dumps(said, ensure_ascii=random.random() < 0.5, indent=indent)
    return re.sub("/", lambda match: random.choice(["/", "\\/"]), written)


def write_text_json(random: Random, paragraphs: list[str]) -> str:
    """Return a plain row of a data set, its text in lines."""
    said = {"title": HEADLINE, "text": "\n\n".join(paragraphs), "date": "2020-01-21"}
    return json.dumps(said, ensure_ascii=random.random() < 0.5)


_MARKUP = re.compile(r"([\\`*_\[\]<&#])")


def write_markdown(random: Random, paragraphs: list[str]) -> str:
    """Return the story in Markdown."""
    parts = [random.choice([f"# {HEADLINE}", f"{HEADLINE}\n===="])]
    for text in paragraphs:
        words = [_markdown_word(random, word) for word in text.split(" ")]
        out = words[0]
        for word in words[1:]:
            out += random.choice([" ", " ", " ", "\n", " \n"]) + word
        parts.append(random.choice(["", "> "]) + out.replace("\n-", " -"))
    return random.choice(["\n\n", "\n\n\n", "\r\n\r\n"]).join(parts) + "\n"


def _markdown_word(random: Random, word: str) -> str:
    escaped = _MARKUP.sub(lambda match: "\\" + match[1], word)
    if random.random() < 0.1:
        escaped = escaped.replace("é", "&eacute;").replace("—", "&mdash;")
    before, after = random.choice([("", "")] * 5 + [("**", "**"), ("[", "](/x)"), ("*", "*")])
    return f"{before}{escaped}{after}" if word.isalpha() else escaped


def as_shown(slice_of_source: str, form: str) -> str:
    """Return what a piece of a source in this form says, by a reader that is not newslint's."""
    text = slice_of_source
    if form in ("json", "row"):
        text = json.loads(f'"{text}"')
    if form in ("html", "page", "json"):
        text = re.sub(r"<!--.*?-->|<br[^>]*>|</?[a-zA-Z][^>]*>", " ", text, flags=re.DOTALL)
        text = html.unescape(text)
    if form == "markdown":
        text = re.sub(r"\]\(/x\)|(?<!\\)[*\[\]]|\n> ?", lambda m: " " if ">" in m[0] else "", text)
        text = re.sub(r"\\([\\`*_\[\]<&#])", r"\1", text)
        text = html.unescape(text)
    return plain(text)


def plain(text: str) -> str:
    """Return `text` as rules see it: plain spaces, no soft hyphens."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u00a0", " ")).strip()
