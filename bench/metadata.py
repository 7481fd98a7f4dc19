"""How many planted faults the rules about declared fields find, in real pages and stories.

    python bench/metadata.py CORPUS

Published pages hardly ever say 1970 or “canceled”, so each fault is put into real ones: a value of
a field is replaced by a faulty one, and the page is read again. Prints a line for each kind of
fault: the rule, how it was planted, how many, how many of them were found at the place of planting.
CORPUS is the folder that `accuracy.py` reads. Nothing of a story is kept.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from accuracy import AS_OF

from linter import Article, Block, Document
from linter.document import Field
from linter.engine import Engine
from linter.finding import Severity
from linter.language.timestamps import DAY, parse_timestamp, plain_timestamp
from linter.readers import Form, Reading, read, read_text
from linter.rule import Active
from linter.rules import discover
from linter.span import Edit, Span
from linter.standards.articles import articles
from linter.structure import read_article

Plant = Callable[[Document, Article], Iterator[Edit]]
_EMPTY = ("1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "0001-01-01T00:00:00Z", "0000-00-00")
_ROWS = 60  # stories that are written as ninjs
_STATUSES = ("canceled", "withheld", "stat:canceled")


def _replaced(block: Block, text: str) -> Iterator[Edit]:
    edit = block.view.edit(block.span, text)
    if edit:
        yield edit


def early_change(document: Document, article: Article) -> Iterator[Edit]:
    """A change 400 days before publication, in every field that names one."""
    published = [parse_timestamp(block.text) for block in article.fields(Field.PUBLISHED)]
    days = [moment.day for moment in published if moment]
    for block in article.fields(Field.MODIFIED):
        if days and _has_beside(block, article):
            day = min(days) - timedelta(days=400)
            yield from _replaced(block, f"{day}T08:00:00Z")


def _has_beside(block: Block, article: Article) -> bool:
    start = block.at.rpartition("/")[0] if block.at.startswith("/script[") else block.at[:5]
    return any(other.at.startswith(start) for other in article.fields(Field.PUBLISHED))


def empty_date(document: Document, article: Article) -> Iterator[Edit]:
    """What databases have for “no date”, in the best field."""
    for block in article.fields(Field.PUBLISHED)[:1]:
        yield from _replaced(block, _EMPTY[len(document.source) % len(_EMPTY)])


def written_date(document: Document, article: Article) -> Iterator[Edit]:
    """The day written out, with slashes or as mail has it, in the best field."""
    for block in article.fields(Field.PUBLISHED)[:1]:
        moment = plain_timestamp(block.text)
        if moment:
            forms = ("%b. %d, %Y", "%d %B %Y", "%m/%d/%Y", "%a, %d %b %Y 10:30:00 GMT")
            yield from _replaced(block, moment.day.strftime(forms[len(document.source) % 4]))


def other_date(document: Document, article: Article) -> Iterator[Edit]:
    """A year less in the last `<meta>` that agrees with the JSON-LD."""
    blocks = article.fields(Field.PUBLISHED)
    linked = [block for block in blocks if block.at.startswith("/script[")][:1]
    meta = [block for block in blocks if block.at.startswith("/meta[article:")][-1:]
    for best, block in zip(linked, meta, strict=False):
        one, other = parse_timestamp(best.text), parse_timestamp(block.text)
        if one and other and abs(one.apart(other)) <= DAY and other.day.year > 2000:
            yield from _replaced(block, block.text.replace(str(other.day.year), "1999", 1))


def other_number(document: Document, article: Article) -> Iterator[Edit]:
    """Three more, in a declared headline that is the one shown."""
    shown = article.headline
    for block in article.fields(Field.HEADLINE):
        number = re.search(r"(?<![\w.,])\d+(?![\w.,])", block.text)
        if shown and shown is not block and number and block.text == shown.text:
            edit = block.view.edit(Span(*number.span()), str(int(number[0]) + 3))
            if edit:
                yield edit
                return


def broken_data(document: Document, article: Article) -> Iterator[Edit]:
    """A comma before the last bracket, or a line end in the first string."""
    for record in article.records[:1]:
        text = record.block.content.text
        at = len(text) - 1 if len(text) % 2 else text.find('"') + 2
        if record.tree:
            edit = record.block.content.edit(Span(at, at), "," if len(text) % 2 else "\n")
            if edit:
                yield edit


def by_author(document: Document, article: Article) -> Iterator[Edit]:
    """“By ” in front of the first author in the JSON-LD."""
    for block in article.fields(Field.AUTHOR):
        if block.at.startswith("/script["):
            edit = block.content.edit(Span(0, 0), "By ")
            if edit:
                yield edit
                return


def wrong_case(document: Document, article: Article) -> Iterator[Edit]:
    """The type of an article with a small letter."""
    for record in article.records:
        for _, value in articles(record.tree) if record.tree else ():
            kind = value.data["@type"]
            if isinstance(kind.data, str) and "/" not in kind.data:
                span = Span(kind.start + 1, kind.start + 2)
                edit = record.block.content.edit(span, kind.data[0].lower())
                if edit:
                    yield edit
                    return


PLANTS: tuple[tuple[str, Severity, Plant], ...] = (
    ("updated-before-published", Severity.ERROR, early_change),
    ("epoch-or-placeholder-date", Severity.ERROR, empty_date),
    ("date-not-iso8601", Severity.WARNING, written_date),
    ("date-mismatch", Severity.WARNING, other_date),
    ("headline-mismatch", Severity.WARNING, other_number),
    ("jsonld-invalid", Severity.ERROR, broken_data),
    ("jsonld-wrong-type", Severity.WARNING, by_author),
    ("jsonld-wrong-type", Severity.WARNING, wrong_case),
)


def _changed(source: str, edits: list[Edit]) -> str:
    for edit in sorted(set(edits), reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


def _finds(engine: Engine, rule: str, severity: Severity, document: Document) -> bool:
    found = engine.lint(document, read_article(document, AS_OF)).findings
    return any(one.rule == rule and one.severity >= severity for one in found)


def in_pages(corpus: Path, engine: Engine) -> Counter[tuple[str, str, bool]]:
    """Count by rule, fault and whether it was found, what was planted in pages."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    for path in sorted((corpus / "pages-and-lines" / "pages").rglob("*.html")):
        document = read(path.name, path.read_bytes())
        if not document.blocks:
            continue
        article = read_article(document, AS_OF)
        for rule, severity, plant in PLANTS:
            edits = list(plant(document, article))
            if not edits or _finds(engine, rule, severity, document):
                continue
            faulty = _changed(document.source, edits)
            again = read_text(path.name, faulty, Reading(Form.HTML))
            found = _finds(engine, rule, severity, again)
            counts[rule, (plant.__doc__ or "").strip(), found] += 1
    return counts


def in_stories(corpus: Path, engine: Engine) -> Counter[tuple[str, str, bool]]:
    """Count the same for stories that are written as ninjs with a status or an embargo."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    rule = "pubstatus-conflict"
    with (corpus / "articles.jsonl").open(encoding="utf-8") as lines:
        for number, line in zip(range(_ROWS), lines, strict=False):
            row = json.loads(line)
            story = {"uri": row["id"], "headline": row["title"], "body_text": row["text"]}
            story |= {"versioncreated": "2020-01-21T10:30:00Z", "pubstatus": "usable"}
            recalled = story | {"pubstatus": _STATUSES[number % len(_STATUSES)]}
            held = story | {"embargoed": f"{AS_OF + timedelta(days=number + 1)}T08:00:00Z"}
            for fault, data in (("Recalled.", recalled), ("Under embargo.", held)):
                document = read_text("story.json", json.dumps(data))
                counts[rule, fault, _finds(engine, rule, Severity.ERROR, document)] += 1
    return counts


def main() -> None:
    """Plant, count and print."""
    corpus = Path(sys.argv[1])
    wanted = {rule for rule, _, _ in PLANTS} | {"pubstatus-conflict"}
    rules = [rule for rule in discover() if rule.id in wanted]
    engine = Engine([Active(rule, rule.severity, rule.options()) for rule in rules])
    counts = in_pages(corpus, engine) + in_stories(corpus, engine)
    for rule, fault in sorted({(rule, fault) for rule, fault, _ in counts}):
        found, missed = counts[rule, fault, True], counts[rule, fault, False]
        print(f"{rule}\t{fault}\t{found + missed}\t{found}")


if __name__ == "__main__":
    main()
