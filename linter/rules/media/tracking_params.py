"""The address of a link says where the reader came from.

“?utm_source=newsletter” or “fbclid=…” gets into a story when somebody copies a link from a mail or
a social network. It counts your readers as somebody else's campaign, tells the other site how they
got there, and makes two addresses of one. The parameters that only count are cut; all others stay,
for the page may need them. An address that is signed (“Signature=”, “token=”) is left alone, since
it opens no door once a part is gone, and so are one that passes on another address and a link that
is declared to be paid for (`rel="sponsored"`).
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import LinkKind
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import Address, addresses_in, links
from linter.span import Span

_COUNTING = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid li_fat_id igshid igsh "
    "mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id oly_anon_id oly_enc_id s_kwcid ns_campaign "
    "ns_mchannel ns_source ns_linkname ns_fee".split()
)
_CAMPAIGN = ("utm_", "hsa_")
_SIGNED = frozenset(
    "signature sig sign token access_token auth hmac hash policy expires key-pair-id __token__ "
    "hdnts hdnea jwt".split()
)
_SIGNED_BY = ("x-amz-", "x-goog-")
_PAID = "sponsored"  # in the `rel` of a link that an advertiser pays for, and counts
_OWN_CODE = "ig_embed"  # what Instagram itself writes into the code of a post


def _name(parameter: str) -> str:
    return parameter.partition("=")[0].lower().removeprefix("amp;")


def _counts(parameter: str) -> bool:
    name = _name(parameter)
    return name in _COUNTING or name.startswith(_CAMPAIGN)


def _is_signed(parameter: str) -> bool:
    name = _name(parameter)
    return name in _SIGNED or name.startswith(_SIGNED_BY)


def cuts(url: str) -> list[Span]:
    """Return what to cut from `url`: each run of counting parameters with one mark beside it."""
    start = url.find("?") + 1
    end = url.find("#", start)
    end = len(url) if end < 0 else end
    query = url[start:end]
    if not start or "://" in query or _OWN_CODE in query:
        return []
    parameters = query.split("&")
    if any(map(_is_signed, parameters)):
        return []
    runs: list[Span] = []
    at = start
    for parameter in parameters:
        if not parameter or _counts(parameter):
            if runs and runs[-1].end + 1 == at:
                runs[-1] = Span(runs[-1].start, at + len(parameter))
            else:
                runs.append(Span(at, at + len(parameter)))
        at += len(parameter) + 1
    return [
        _with_mark(run, start, end) for run in runs if any(map(_counts, run.of(url).split("&")))
    ]


def _with_mark(run: Span, start: int, end: int) -> Span:
    """Return `run` with the “&” that is left over without it, or with the “?”."""
    if run.start > start or run.end == end:
        return Span(run.start - 1, run.end)
    return Span(run.start, run.end + 1)


def _addresses(article: Article) -> Iterator[Address]:
    """Yield the addresses of links and those in the text, each place once."""
    seen: set[int] = set()
    for link in links(article, LinkKind.LINK):
        if "?" in link.url.text and _PAID not in link.written.text:
            block = link.part(link.url)
            address = Address(block, block.span)
            if address.place.start not in seen:  # several links may share a reference
                seen.add(address.place.start)
                yield address
    for block in article.blocks:
        if not block.declared and "?" in block.text:
            for address in addresses_in(block):
                if address.place.start not in seen:
                    yield address


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report addresses with parameters that only count; the fix cuts these."""
    for address in _addresses(article):
        found = cuts(address.text)
        if not found:
            continue
        first, *rest = (span.shift(address.span.start) for span in found)
        said = first.of(address.block.text).strip("?&")
        message = f"“{shortened(said)}” in the address of a link tracks the reader; remove it."
        also = tuple(Change(address.block, span, "") for span in rest)
        yield Hit(first, message, becomes="", safe=True, block=address.block, also=also)


def _page(href: str) -> str:
    return (
        "<h1>Ferry returns to its old route</h1>\n<p>The ferry is back on its old route, "
        f'<a href="{href}">the company</a> said on Monday.</p>\n'
    )


_FERRY = "https://ferry.example/news"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            _page(f"{_FERRY}⟦?utm_source=letter&amp;utm_medium=email⟧"),
            form="html",
            becomes=_page(_FERRY),
        ),
        Bad(
            _page(f"{_FERRY}?id=7⟦&amp;fbclid=IwAR0x⟧#pier"),
            form="html",
            becomes=_page(f"{_FERRY}?id=7#pier"),
        ),
        Bad(
            _page(f"{_FERRY}?⟦gclid=a&⟧id=7&utm_medium=email"),
            form="html",
            becomes=_page(f"{_FERRY}?id=7"),
        ),
        Bad(
            "# Ferry returns\n\nThe ferry is back, [the company](https://ferry.example/a"
            "⟦?utm_source=rss⟧) said on Monday.\n",
            form="markdown",
            becomes="# Ferry returns\n\nThe ferry is back, [the company]"
            "(https://ferry.example/a) said on Monday.\n",
        ),
        Bad(
            "The table is at https://ferry.example/times⟦?mc_cid=1f⟧, the company said.",
            becomes="The table is at https://ferry.example/times, the company said.",
        ),
        Bad(_page(f"{_FERRY}⟦?&amp;gclid=a⟧"), form="html", becomes=_page(_FERRY)),
        Good(_page(f"{_FERRY}?id=7&amp;page=2"), form="html"),
        Good(_page(f'{_FERRY}?utm_source=x" rel="nofollow sponsored'), form="html"),
        Good(_page(f"{_FERRY}?utm_source=rss&amp;Signature=0f3a&amp;Expires=99"), form="html"),
        Good(_page("https://go.example/?to=https://ferry.example/?utm_source=rss"), form="html"),
        Good("The tables at https://ferry.example/times?route=7&day=monday are new."),
        Good("He explained what utm_source=rss means, and what fbclid is good for."),
    ),
)
