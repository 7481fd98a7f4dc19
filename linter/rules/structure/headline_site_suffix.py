"""The name of the site is glued to the headline.

Browsers show “Ferry returns to its old route - BBC News” in the title of a window, and programs
that read pages take that for the headline. Two copies of one story then look like two, a search for
the headline fails, and every headline of a site ends with the same words.

Only the headline of the story is looked at: not the `<title>` of a page, where the name belongs,
nor the titles that a page declares for search and shared links. The name must be that of a known
outlet, of the story's publisher or of the host of its address. Behind a dash it may also be who is
quoted (“Ferry line to close – report”), so that an outlet there counts only if it is not known to
be another one's story. A headline about an outlet is safe.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from linter.article import Article
from linter.document import Field, Record
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.structure._titles import is_page_title
from linter.span import Span

# The last mark of separation, and what follows; a pipe or colon with a space before it is never
# part of a headline, a dash may be.
_SUFFIX = compiled(r"\s+(?P<mark>\||::?|»|·|•|-|–|—)\s+(?P<name>[^|»·•]{2,40})$")
_STATION = compiled(r"\s+\((?P<name>[KW][A-Z]{3}(?:-(?:TV|FM|AM))?)\)$")
_NO_STATIONS = frozenset("WADA KFOR WIPO KPMG WNBA WWII KGAA WIFI WTCC".split())
_MARKS = compiled(r"\s[|»·•:–—-]|\([KW]")
_LETTERS = compiled(r"[^\W_]+")
_FEWEST_WORDS = 3  # of the headline that is left
# Words by which a name and its host may differ: “The Riverton Herald”, riverton-herald.com.
_WEAK = frozenset("the news online com co uk org net www".split())
_HOST_PARTS = frozenset(
    "www m amp mobile news com co org net uk us edition eu in au ca ie nz info tv".split()
)
_KNOWN = frozenset(
    line.strip()
    for line in """
    abc news; abcnews.com; aljazeera; al jazeera; al jazeera english; ap news; associated press;
    the associated press; axios; bbc; bbc news; bbc sport; bbc.com; bloomberg; bloomberg.com;
    boston globe; the boston globe; boston herald; breitbart; breitbart news; business insider;
    buzzfeed; buzzfeed news; cbc; cbc news; cbs news; channel 4 news; chicago tribune; cnbc; cnn;
    cnn.com; cnn politics; cnnpolitics; cnn business; cnn international; daily express; daily mail;
    daily mail online; mail online; daily mirror; mirror online; daily star; deutsche welle; dw;
    dw.com; euronews; evening standard; express.co.uk; financial times; ft.com; forbes; fox news;
    fox business; foxnews.com; france 24; huffpost; the huffington post; huffington post;
    independent.ie; itv news; la times; los angeles times; marketwatch; medium; metro news;
    miami herald; msnbc; national post; national review; nbc news; nbcnews.com; new york post;
    newsweek; new york daily news; ny daily news; nypost; npr; npr.org; pbs newshour; politico;
    politico europe; press association; propublica; quartz; reuters; reuters.com; rt news;
    rté news; rte news; sbs news; sky news; slate; slate magazine; techcrunch; the atlantic;
    the daily beast; the daily telegraph; the economist; the globe and mail; the guardian;
    the hill; thehill; the hindu; the independent; the intercept; the irish times; the japan times;
    the moscow times; the nation; the new york times; new york times; the new yorker; the spectator;
    the sun; the sydney morning herald; the telegraph; telegraph; the times; the times of india;
    times of india; the times of israel; the verge; the wall street journal; wall street journal;
    the washington post; washington post; the washington times; washington times; time; time.com;
    toronto star; townhall; upi; upi.com; us news; usa today; usatoday.com; vice; vice news; vox;
    washington examiner; wired; wsj.com; yahoo news; yahoo! news; zdnet; ars technica; engadget;
    cnet; hindustan times; ndtv; ndtv.com; scmp; south china morning post
    """.replace("\n", " ").split(";")
)
# Sections that stand between headline and outlet: “… | Politics | CNN”.
_SECTIONS = frozenset(
    "news politics world us uk business opinion money sport sports health science tech technology "
    "culture travel style entertainment local national international".split()
)


def _squashed(name: str) -> str:
    """Return the letters of a name, without what a name and its host may differ in."""
    words = _LETTERS.findall(name.casefold())
    return "".join(word for word in words if word not in _WEAK) or "".join(words)


def _publishers(records: tuple[Record, ...]) -> Iterator[str]:
    """Yield who publishes the story, as its data says."""
    for record in records:
        for pointer in ("/publisher", "/publisher/name", "/site_name", "/source", "/source/name"):
            value = record.tree.find(pointer) if record.tree else None
            if value is not None and isinstance(value.data, str):
                yield value.data


def _hosts(article: Article) -> Iterator[str]:
    """Yield the parts of the hosts of the story's addresses that may be the name of a site."""
    for block in article.fields(Field.URL):
        try:
            host = urlsplit(block.text).hostname or ""
        except ValueError:
            continue
        for part in host.split("."):
            if part not in _HOST_PARTS or part in ("dw", "ft"):
                yield part
        yield host.removeprefix("www.")


def _own_names(article: Article) -> frozenset[str]:
    """Return the names of the site that the story is from, as far as it says."""
    names = (*_publishers(article.records), *_hosts(article))
    return frozenset(squashed for name in names if len(squashed := _squashed(name)) > 1)


def _is_own(name: str, own: frozenset[str]) -> bool:
    """Return whether `name` is one of the site's, whole or but for an edition: “BBC Sport”."""
    squashed = _squashed(name)
    first = name.split()[0].casefold()
    return squashed in own or (first in own and len(name.split()) <= _FEWEST_WORDS)


def _suffix(text: str, own: frozenset[str]) -> tuple[Span, str, bool] | None:
    """Return the suffix of a headline with its mark, the name in it, and whether that is sure."""
    station = _STATION.search(text)
    if station and station["name"] not in _NO_STATIONS:
        return Span(station.start(), len(text)), station["name"], False
    match = _SUFFIX.search(text)
    if match is None:
        return None
    name, mark = match["name"].strip(), match["mark"]
    dash = mark in "-–—"
    mine = _is_own(name, own)
    if not mine and (name.casefold() not in _KNOWN or (dash and own)):
        return None
    start = match.start()
    before = _SUFFIX.search(text[:start])
    if before and before["name"].strip().casefold() in _SECTIONS and before["mark"] == mark:
        start = before.start()
    return Span(start, len(text)), name, mine or not dash


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look for the name of the site at the end of the headline that the story shows."""
    block = article.headline
    if block is None or not _MARKS.search(block.text) or is_page_title(article, block):
        return
    found = _suffix(block.text, _own_names(article))
    if found is None or len(block.text[: found[0].start].split()) < _FEWEST_WORDS:
        return
    span, name, sure = found
    message = f"The headline ends with the name of the site, “{name}”; take it off."
    yield Hit(span, message, "", safe=sure, block=block)


_TEXT = (
    "\n\nThe ferry went back to its old route on Monday, the company said.\n\n"
    "It will stop at both piers, as it did before the fire.\n"
)
_HEAD = "Ferry returns to its old route"


def _json(headline: str) -> str:
    return (
        f'{{"headline": "{headline}", "url": "https://www.riverton-herald.example/ferry", '
        '"body": "The ferry went back to its old route on Monday, the company said."}'
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(f"{_HEAD}⟦ | BBC News⟧{_TEXT}", becomes=f"{_HEAD}{_TEXT}"),
        Bad(f"{_HEAD}⟦ : NPR⟧{_TEXT}", becomes=f"{_HEAD}{_TEXT}"),
        Bad(f"{_HEAD}⟦ | Politics | CNN⟧{_TEXT}", becomes=f"{_HEAD}{_TEXT}"),
        Bad(f"{_HEAD}⟦ - The Washington Post⟧{_TEXT}"),
        Bad(f"{_HEAD}⟦ (KRVT)⟧{_TEXT}"),
        Bad(
            _json(f"{_HEAD}⟦ - The Riverton Herald⟧"),
            form="json",
            becomes=_json(_HEAD),
        ),
        Good(f"{_HEAD}{_TEXT}"),
        Good(f"{_HEAD} – report{_TEXT}"),
        Good(f"Why the ferry matters to BBC News{_TEXT}"),
        Good(_json(f"{_HEAD} – Reuters"), form="json"),
        Good(f"Opinion | NPR{_TEXT}"),
        Good(f"Doping in rowing: what comes next (WADA){_TEXT}"),
        Good(f"Ferry on – and off – its route: what we know{_TEXT}"),
        Good(
            f"<html><head><title>{_HEAD} - BBC News</title></head><body><article>"
            f"<h1>{_HEAD}</h1><p>It went back on Monday, the company said.</p></article></body>"
            "</html>",
            form="html",
        ),
        Good(
            f"<html><head><title>{_HEAD}</title>"
            '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": '
            f'{{"name": "Riverton Herald"}}, "headline": "{_HEAD} | Riverton Herald"}}</script>'
            f"</head><body><h1>{_HEAD}</h1><p>It went back on Monday, the company said.</p></body>"
            "</html>",
            form="html",
        ),
    ),
)
