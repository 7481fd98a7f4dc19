"""How well newslint finds the article in a page, beside trafilatura and jusText in the same run.

    pip install trafilatura jusText lxml_html_clean
    python bench/extraction.py CORPUS            measure on one half, write docs/extraction.md
    python bench/extraction.py CORPUS --tune     measure on the other half, a line for each page

CORPUS is a folder: `pages/**/NAME.html` in it are pages, and `NAME.json` beside each says {host,
lang, usable, duplicate_of, title, gold_body, blocks}. Only usable English pages count, each once.
They are split by host: rules are tuned on one half, and what they are worth is said of the other.

A text is compared by its character 5-grams, without white space, as a multiset. The tools get the
same decoded text of a page, once as it is and once with its JSON-LD cut out.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from statistics import mean

import justext
import trafilatura
from bs4 import BeautifulSoup

from linter import Article, Kind
from linter.article import PROSE
from linter.readers import Reading
from linter.readers.decode import NotTextError, decode
from linter.readers.html import read
from linter.readers.reading import Form
from linter.structure import read_article

PAGE = Path(__file__).parent.parent / "docs" / "extraction.md"
AS_OF = date(2026, 11, 23)
SEED = "newslint-1"
GRAM = 5  # characters
SHORT = 20  # letters; a shorter block is looked for among the lines only
_JSON_LD = re.compile(
    r"<script\b[^>]*\bapplication/ld\+json\b[^>]*>.*?</script\s*>", re.IGNORECASE | re.DOTALL
)
_STOPLIST = justext.get_stoplist("English")


@dataclass(frozen=True, slots=True)
class Gold:
    """A page with what its text is, as somebody judged by hand."""

    name: str
    source: str
    facts: dict[str, object]

    @property
    def reported(self) -> bool:
        """Whether the page is in the half that is reported on, as all pages of its host are."""
        return sha256(f"{SEED}:{self.facts['host']}".encode()).digest()[-1] % 2 == 1

    @property
    def scored(self) -> bool:
        """Whether the page is in English, judged, and no other page again."""
        facts = self.facts
        return bool(facts["usable"] and facts["lang"] == "en" and not facts["duplicate_of"])

    @property
    def blocks(self) -> Iterator[tuple[str, str, str]]:
        """Yield (text, label, tag) of the lines from the start of the body to its end."""
        for block in self.facts["blocks"]:
            code = block["tag"] == "pre"
            if block.get("in_body") and not block.get("role") and not code:
                yield block["text"], block["label"], block["tag"]


def load(corpus: Path) -> list[Gold]:
    """Return all pages of the corpus."""
    pages = []
    for path in sorted((corpus / "pages").rglob("*.html")):
        facts = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        try:
            source = decode(path.read_bytes(), Form.HTML).text
        except NotTextError as error:
            source = error.source
        pages.append(Gold(path.stem, source, facts))
    return pages


def read_page(page: Gold, source: str) -> Article:
    return read_article(read(page.name + ".html", source, Reading()), AS_OF)


_CONTENT = (*PROSE, Kind.HEADING, Kind.CAPTION, Kind.CORRECTION)  # as the judged bodies have it
_NOT_THE_STORYS = (Kind.BOILERPLATE, Kind.RIGHTS, Kind.META)


def by_newslint(page: Gold, source: str) -> list[str]:
    """Return the text of the story: running text, headings, captions and corrections."""
    return [block.text for block in read_page(page, source).of_kind(*_CONTENT)]


def kept_by_newslint(page: Gold, source: str) -> list[str]:
    """Return all of the page that newslint does not take for boilerplate."""
    blocks = read_page(page, source).blocks
    return [block.text for block in blocks if block.kind not in _NOT_THE_STORYS]


def by_trafilatura(page: Gold, source: str) -> list[str]:
    text = trafilatura.extract(source, include_comments=False)
    return (text or "").splitlines()


def by_justext(page: Gold, source: str) -> list[str]:
    if not source.strip():
        return []
    return [p.text for p in justext.justext(source, _STOPLIST) if not p.is_boilerplate]


def captions_of(page: Gold) -> set[str]:
    """Return what the mark-up of the page calls captions."""
    found = read_page(page, page.source).of_kind(Kind.CAPTION, Kind.CREDIT)
    return {letters(block.text) for block in found if block.declared}


Extract = Callable[[Gold, str], list[str]]
# Beside its text, what a tool keeps at all: newslint tells more than the two apart.
TOOLS: dict[str, tuple[Extract, Extract]] = {
    "newslint": (by_newslint, kept_by_newslint),
    "trafilatura": (by_trafilatura, by_trafilatura),
    "jusText": (by_justext, by_justext),
}


def letters(text: str) -> str:
    """Return the letters and digits of `text`, which no tool writes in a way of its own."""
    return "".join(re.findall(r"\w+", text.casefold()))


def _grams(text: str) -> Counter[str]:
    return Counter(text[at : at + GRAM] for at in range(max(len(text) - GRAM + 1, 1)))


def likeness(found: str, gold: str) -> float:
    """Return the F1 of the 5-grams of two texts without white space."""
    one, two = _grams("".join(found.split())), _grams("".join(gold.split()))
    return 2 * (one & two).total() / (one.total() + two.total())


def keeps(lines: Sequence[str], text: str) -> bool:
    """Return whether a tool's lines hold the line `text` of the page."""
    wanted = letters(text)
    own = [letters(line) for line in lines]
    if len(wanted) >= SHORT:
        return wanted in "".join(own)
    return any(line.startswith(wanted) or line.endswith(wanted) for line in own)


@dataclass(slots=True)
class Score:
    """What a tool got right: F1 of each page, and lines inside bodies that it left out."""

    f1: list[float] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    captions: Counter[str] = field(default_factory=Counter)

    def add(self, page: Gold, text: list[str], lines: list[str], captions: set[str]) -> None:
        self.f1.append(likeness("\n".join(text), str(page.facts["gold_body"])))
        title = letters(str(page.facts["title"] or ""))
        for line, label, tag in page.blocks:
            if letters(line) in ("", title) or label not in ("content", "boilerplate"):
                continue
            kept = keeps(lines, line)
            if tag == "figcaption" or letters(line) in captions:
                self.captions[f"{label} {'kept' if kept else 'left out'}"] += 1
            else:
                (self.kept if kept else self.left_out)[label] += 1

    @property
    def precision(self) -> float:
        return self.left_out["boilerplate"] / max(self.left_out.total(), 1)

    @property
    def recall(self) -> float:
        both = self.left_out["boilerplate"] + self.kept["boilerplate"]
        return self.left_out["boilerplate"] / max(both, 1)


def measure(pages: Iterable[Gold], with_json_ld: bool) -> dict[str, Score]:
    """Return the score of each tool."""
    scores = {name: Score() for name in TOOLS}
    for page in pages:
        source = page.source if with_json_ld else _JSON_LD.sub("", page.source)
        captions = captions_of(page)
        for name, (text, kept) in TOOLS.items():
            scores[name].add(page, text(page, source), kept(page, source), captions)
    return scores


def headlines(pages: Iterable[Gold]) -> tuple[int, int]:
    """Return how many pages have a judged title, and of how many the headline is it.

    The title may go on with the name of the site.
    """
    known = right = 0
    for page in pages:
        title = letters(str(page.facts["title"] or ""))
        if title:
            known += 1
            blocks = read_page(page, page.source).of_kind(Kind.HEADLINE)
            found = [letters(block.text) for block in blocks]
            right += any(title in one or (one and title.startswith(one)) for one in found)
    return known, right


def problems(pages: Iterable[Gold]) -> list[str]:
    """Return what is reported of pages that were not read; a page that raises ends the run."""
    found = []
    for page in pages:
        document = read(page.name + ".html", page.source, Reading())
        read_article(document, AS_OF)
        found += [f"{page.name}: {problem.message}" for problem in document.problems]
    return found


def cost(pages: Sequence[Gold], runs: int = 3) -> tuple[float, float]:
    """Return the CPU seconds of reading all pages: newslint's, and Beautiful Soup's alone."""

    def taken(work: Callable[[Gold], object]) -> float:
        began = time.process_time()
        for page in pages:
            work(page)
        return time.process_time() - began

    times = [
        (
            taken(lambda page: read(page.name, page.source, Reading())),
            taken(lambda page: BeautifulSoup(page.source, "html.parser")),
        )
        for _ in range(runs)
    ]
    return min(own for own, _ in times), min(bare for _, bare in times)


def table(shown: dict[str, Score], hidden: dict[str, Score]) -> str:
    """Return a row for each tool: how alike its text is, and how it judges lines in bodies."""
    rows = "| tool | F1 | F1 without JSON-LD | left out | boilerplate | precision | recall |\n"
    rows += "| --- | --- | --- | --- | --- | --- | --- |\n"
    for name, score in shown.items():
        f1 = f"{mean(score.f1):.3f} | {mean(hidden[name].f1):.3f}"
        left_out = f"{score.left_out.total()} | {score.left_out['boilerplate']}"
        rows += f"| {name} | {f1} | {left_out} | {score.precision:.2f} | {score.recall:.2f} |\n"
    return rows


def captions_row(score: Score) -> str:
    """Return what newslint did with the captions inside bodies."""
    return ", ".join(f"{what} {number}" for what, number in sorted(score.captions.items()))


_PAGE = """# Extraction

How well newslint finds the article in a page, beside trafilatura {trafilatura} and jusText
{justext} in the same run. Written by `bench/extraction.py`; no text of the pages is kept.

{pages} pages of English news and blogs from {hosts} hosts, {by_hand} with a body made by hand, the
others with one from an older tool. {declared} of them hold JSON-LD with an `articleBody`. Pages of
other hosts were used to find the rules; none of these was looked at. Their figures were taken
fourteen times on the way, and led to further looks at the others; before the last, how much text
was kept of each page was compared, page by page, without its name and without its judged body.

<!-- measured -->

{table}
<!-- /measured -->

- **F1**: how alike a tool's text and the judged body are, as multisets of {gram} letters in a row
  without white space; the mean over the pages. newslint's text is the running text of the story
  (paragraphs, quotations, list items) with its headings, captions and corrections, which most of
  the judged bodies hold, too.
- **Left out, boilerplate**: of the lines between the start and the end of a judged body, how many
  a tool leaves out, and how many of these were judged to be boilerplate. Precision is their share;
  recall is the share of all boilerplate lines that is left out. Headlines, bylines and dates, and
  what the mark-up calls a caption or code, are not counted.
  newslint leaves out what it does not hold at all, or holds as boilerplate or a rights line.
- Captions: {captions}.

The headline is the judged title, or the title without the name of the site, on {right} of {known}
pages.

All {all} pages of the collection are read without an exception, those in other languages included.
{problems}

Reading takes {ratio:.2f} times the CPU time of Beautiful Soup with html.parser alone ({own:.1f} s
and {bare:.1f} s for {all} pages).
"""


def report(everything: Sequence[Gold]) -> None:
    """Measure on the half that is reported on, and write the page."""
    pages = [page for page in everything if page.scored and page.reported]
    shown, hidden = measure(pages, with_json_ld=True), measure(pages, with_json_ld=False)
    right_of = headlines(pages)
    found = problems(everything)
    own, bare = cost(everything)
    said = f"{len(found)} are no story, or are beyond what is read." if found else ""
    text = _PAGE.format(
        trafilatura=version("trafilatura"),
        justext=version("jusText"),
        pages=len(pages),
        hosts=len({page.facts["host"] for page in pages}),
        by_hand=sum(page.facts["gold_grade"] == "gold" for page in pages),
        declared=sum(
            any("articleBody" in script for script in _JSON_LD.findall(page.source))
            for page in pages
        ),
        table=table(shown, hidden),
        gram=GRAM,
        captions=captions_row(shown["newslint"]),
        known=right_of[0],
        right=right_of[1],
        all=len(everything),
        problems=said,
        own=own,
        bare=bare,
        ratio=own / bare,
    )
    PAGE.write_text(text, encoding="utf-8")
    print(text)
    print(*found, sep="\n")


def tune(everything: Sequence[Gold]) -> None:
    """Measure on the half for tuning; print the tools, and newslint's worst pages first."""
    pages = [page for page in everything if page.scored and not page.reported]
    shown, hidden = measure(pages, with_json_ld=True), measure(pages, with_json_ld=False)
    print(table(shown, hidden), captions_row(shown["newslint"]), headlines(pages), sep="\n")
    rows = zip(shown["newslint"].f1, shown["trafilatura"].f1, pages, strict=True)
    for own, other, page in sorted(rows, key=lambda row: row[0] - row[1]):
        print(f"{own:.3f} {other:.3f} {page.name} {page.facts['host']}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--tune", action="store_true", help="measure on the half for tuning")
    options = parser.parse_args()
    everything = load(options.corpus)
    tune(everything) if options.tune else report(everything)


if __name__ == "__main__":
    main()
