"""How often the rules are right: runs them over real stories and writes docs/accuracy.md.

    python bench/accuracy.py CORPUS                        measure, write docs/accuracy.md
    python bench/accuracy.py CORPUS --to-read FILE         also write what nobody has judged yet
    python bench/accuracy.py CORPUS --verdicts FILE        first take in what somebody has judged

CORPUS is a folder: `*.jsonl` in it holds rows {"id", "title", "text", "date", "authors"}, and
`pages-and-lines/pages/` pages: as they are in `**/*.html`, and cut into blocks in `**/*.json`. Of
each rule's findings a sample is read by somebody who did not write the rule. Their verdicts are
kept in `bench/accuracy/RULE.tsv`, a line each: fingerprint, right or wrong, and a word why. No text
of a story is kept.

The sample of a rule is the first N of its findings in the order of a keyed hash of the fingerprint.
So it is random, the same on every run, and changes by few when the rule does: what was read stays
read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import sqrt
from pathlib import Path

from linter import Article, Block, Document, Finding
from linter.engine import Engine
from linter.readers import read, read_row
from linter.rule import Active, AnyRule
from linter.rules import discover
from linter.structure import read_article

ROOT = Path(__file__).parent.parent
VERDICTS = ROOT / "bench" / "accuracy"
PLANTED = VERDICTS / "planted.tsv"
PAGE = ROOT / "docs" / "accuracy.md"
AS_OF = date(2026, 11, 23)
SEED = "newslint-1"
SAMPLE = 100
_AROUND = 300  # characters of data that are shown either side of a finding
_BESIDE = 4  # blocks of a page above and below its body


@dataclass(frozen=True, slots=True)
class Case:
    """A finding with what a reader needs to judge it."""

    finding: Finding
    document: Document
    article: Article

    @property
    def order(self) -> str:
        """The place of the case in the order of its rule's sample."""
        return sha256(f"{SEED}:{self.finding.fingerprint}".encode()).hexdigest()


def rows(corpus: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield (name, row) for every story of the corpus."""
    for path in sorted(corpus.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["id"], row
    for path in sorted((corpus / "pages-and-lines" / "pages").rglob("*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        if page["usable"] and not page["duplicate_of"] and page["lang"] == "en":
            yield path.stem, {"title": page["title"], "text": _around_body(page["blocks"])}


def documents(corpus: Path) -> Iterator[Document]:
    """Yield every story of the corpus: the rows, and then the pages as they are."""
    for name, row in rows(corpus):
        try:
            yield read_row(row, name)
        except ValueError:
            continue
    for path in sorted((corpus / "pages-and-lines" / "pages").rglob("*.html")):
        yield read(path.name, path.read_bytes())


def _around_body(blocks: list[dict[str, str]]) -> str:
    """Return the text of a page from a little above its body to a little below.

    What a careless extractor would keep: the body with what stands inside and beside it.
    """
    content = [number for number, block in enumerate(blocks) if block["label"] == "content"]
    near = blocks[max(0, content[0] - _BESIDE) : content[-1] + 1 + _BESIDE]
    return "\n\n".join(b["text"] for b in near if b["text"].strip())


def measure(corpus: Path, rules: Iterable[AnyRule]) -> tuple[dict[str, dict[str, Case]], int, int]:
    """Return the cases of each rule by fingerprint, the number of stories and of body words."""
    engine = Engine([Active(rule, rule.severity, rule.options()) for rule in rules])
    cases: dict[str, dict[str, Case]] = {rule.id: {} for rule in rules}
    stories = words = 0
    for document in documents(corpus):
        if not document.blocks:
            continue
        article = read_article(document, AS_OF)
        stories += 1
        words += article.words
        for finding in engine.lint(document, article).findings:
            found = cases.setdefault(finding.rule, {})
            found.setdefault(finding.fingerprint, Case(finding, document, article))
    return cases, stories, words


def load_verdicts(rule: str) -> dict[str, tuple[str, str]]:
    """Return (right or wrong, why) by fingerprint, as far as somebody has judged."""
    path = VERDICTS / f"{rule}.tsv"
    if not path.is_file():
        return {}
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {fingerprint: (verdict, why) for fingerprint, verdict, why in lines}


def take_verdicts(path: Path) -> None:
    """Add a file of verdicts: lines of rule, fingerprint, right or wrong, why, with tabs."""
    added: dict[str, dict[str, tuple[str, str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        rule, fingerprint, verdict, why = line.split("\t")
        if verdict not in ("right", "wrong"):
            sys.exit(f"“{verdict}” is no verdict; give right or wrong.")
        added.setdefault(rule, {})[fingerprint] = (verdict, why)
    VERDICTS.mkdir(exist_ok=True)
    for rule, verdicts in added.items():
        merged = sorted({**load_verdicts(rule), **verdicts}.items())
        lines = (f"{fingerprint}\t{verdict}\t{why}\n" for fingerprint, (verdict, why) in merged)
        (VERDICTS / f"{rule}.tsv").write_text("".join(lines), encoding="utf-8")


def write_planted(measured: Iterable[tuple[str, str, int, int]]) -> None:
    """Write how many planted faults were found, beside those of other rules and places.

    A row is (rule, where, planted, found).
    """
    lines = ["\t".join(map(str, row)) for row in measured]
    ours = {tuple(line.split("\t")[:2]) for line in lines}
    before = PLANTED.read_text(encoding="utf-8").splitlines() if PLANTED.is_file() else []
    others = [line for line in before if tuple(line.split("\t")[:2]) not in ours]
    PLANTED.write_text("".join(f"{line}\n" for line in [*others, *lines]), encoding="utf-8")
    print(PLANTED.read_text(encoding="utf-8"), end="")


def sample(cases: dict[str, Case]) -> list[Case]:
    """Return the cases of one rule that are to be read."""
    return sorted(cases.values(), key=lambda case: case.order)[:SAMPLE]


def described(case: Case) -> dict[str, object]:
    """Return a case as its reader sees it: the claim, and the words in their surroundings."""
    finding, blocks = case.finding, case.article.blocks
    index = next((i for i, block in enumerate(blocks) if block.at == finding.at), None)

    def shown(block: Block) -> str:
        return f"[{block.kind}] {block.content.text}"

    text = case.document.source
    start, end = max(0, finding.span.start - _AROUND), finding.span.end + _AROUND
    kind = "data"
    if index is not None:  # else it is in data beside the text
        inside = blocks[index].view.source(blocks[index].span)
        start, end, kind = inside.start, inside.end, blocks[index].kind
    marked = (
        f"[{kind}] {text[start : finding.span.start]}⟦{finding.span.of(text)}⟧"
        f"{text[finding.span.end : end]}"
    )
    index = index or 0
    story = case.article.story_date
    return {
        "rule": finding.rule,
        "fingerprint": finding.fingerprint,
        "claim": finding.message,
        "evidence": finding.evidence,
        "story": case.document.path,
        "headline": case.article.headline.text if case.article.headline else None,
        "date": str(story.value) if story else None,
        "before": [shown(one) for one in blocks[max(0, index - 2) : index]],
        "marked": marked,
        "after": [shown(one) for one in blocks[index + 1 : index + 3]],
        "end": [shown(one)[:300] for one in blocks[-4:]],
    }


def wilson(right: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson's score interval)."""
    z, p = 1.96, right / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def row_of(rule: AnyRule, cases: dict[str, Case], words: int) -> str:
    """Return the line of a rule in the table."""
    verdicts = load_verdicts(rule.id)
    judged = [
        verdicts[c.finding.fingerprint][0]
        for c in sample(cases)
        if c.finding.fingerprint in verdicts
    ]
    right, n = judged.count("right"), len(judged)
    share = f"{right / n:.2f}" if n else "–"
    interval = "{:.2f}–{:.2f}".format(*wilson(right, n)) if n else "–"
    rate = f"{len(cases) / words * 10_000:.2f}"
    return (
        f"| `{rule.id}` | {rule.severity} | {rule.default} | {len(cases)} | {rate} "
        f"| {n} | {n - right} | {share} | {interval} |"
    )


_INTRODUCTION = """# Accuracy

How often the rules are right on published news. Written by `bench/accuracy.py`; the verdicts it
counts lie in `bench/accuracy/`, without any text of the stories.

{stories:,} stories with {words:,} words of body text, as of {as_of}: articles extracted from
the sites of some sixty publishers, two collections of wire copy, the bodies of web pages with what
stands beside them, and some 450 web pages as they are, half of them in other languages than
English. Published, edited copy: few real faults, many chances for a false alarm. Every rule ran,
also those that are off.

Of each rule at most {size} findings were drawn with a fixed seed and read in their context by a
reader who did not write the rule. “Interval” is Wilson's, at 95 %. “Found” counts equal findings of
one story once.

| rule | severity | default | found | per 10,000 words | read | wrong | precision | interval |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""

_TOTAL = """
The {rules} rules that are on give {rate:.2f} findings per 1,000 words of body text in all. If those
that were not read are wrong as often as those that were, {wrong:.2f} of them are wrong.
"""

_PLANTED = """
## Planted faults

What published news does not show is planted: one fault of each rule in each of 50 stories in which
the default profile finds nothing (`bench/planted_rules.py`; the wordings were written by whoever
wrote the rule, so they show that a rule works rather than what it misses), counts and lost words in
real sentences (`bench/planted.py`), dates, offices and names in prose (`bench/planted_dates.py`,
`bench/planted_names.py`) and declared fields in real pages (`bench/metadata.py`). The places to
plant in are found by the linter's own readers, so faults in a wording that they do not know are in
neither column.

| rule | where | planted | found |
| --- | --- | --- | --- |
"""

_NOTES = """
## Notes

- The same corpus was used to mend the rules, so the figures are a little better than on news that
  no rule has seen. After each mending the findings that had not been read were read.
- Of the rules that came with the catalogue, 100 findings of an error were read, 60 of a warning, 40
  of a note and 30 of a rule that is off, or all there were. What had more than 1 in 10 wrong went
  to a note, to preview or off; a note may be wrong a little more often.
- Most lines of `support-appeal`, `republish-notice`, `newsletter-promo` and `caption-chrome` come
  from a few publishers: the same line in many stories.
- `rights-holder-conflict` met the footer of one publisher under stories of one agency.
- `stale-office` is right about who holds the office now; its reader would not have “then” written
  into a story of the time. It is off, for archives that are published anew.
- The two copyright rules met hardly anything but the footer of one publisher, which stamps the year
  of the visit on every story: one pattern many times.
- `missing-byline` counts a first name alone (“Follow Kevin on Twitter”) as no author.
- `missing-headline`, `empty-body`, `short-body` and `missing-dateline-date` are true of market
  briefs, tables of results and dividend notices, too, which their advice does not fit, and they
  count words at white space, which Japanese and Thai do not have; they stay on preview.
- Rules that are on without a finding rest on planted faults alone. Of `relative-day-conflict` and
  `duration-arithmetic` hardly any sentence in the corpus could be judged at all.
- How counts are recognized in drawn sentences and in lines that somebody else labelled, with n, is
  in [counts](counts.md).
- `standard-violation` is measured against the official schemas instead ([standards](standards.md)).
- `updated-before-published` was right every time, but in notes only: stories that were laid out
  ahead and published later. The faults that make it an error were planted (`bench/metadata.py`).
- `headline-mismatch` mostly meets titles that were reworded for search engines, as notes.
- `date-not-iso8601` met one pattern of old wire copy many times.
- In these rows there is no end of file, so `no-end-newline` cannot speak.
"""


def total(cases: dict[str, dict[str, Case]], words: int) -> str:
    """Return what the rules that are on give together, and how much of that is wrong."""
    on = [rule.id for rule in discover() if rule.default == "on"]
    found = sum(len(cases[rule]) for rule in on)
    wrong = 0.0
    for rule in on:
        judged = [verdict for verdict, _ in load_verdicts(rule).values()]
        wrong += len(cases[rule]) * judged.count("wrong") / max(1, len(judged))
    return _TOTAL.format(rules=len(on), rate=found * 1000 / words, wrong=wrong * 1000 / words)


def page(cases: dict[str, dict[str, Case]], stories: int, words: int) -> str:
    """Return docs/accuracy.md."""
    head = _INTRODUCTION.format(stories=stories, words=words, as_of=AS_OF, size=SAMPLE)
    table = "".join(row_of(rule, cases[rule.id], words) + "\n" for rule in discover())
    lines = PLANTED.read_text(encoding="utf-8").splitlines() if PLANTED.is_file() else []
    cells = (line.split("\t") for line in lines)
    sown = "".join(f"| `{rule}` | {where} | {n} | {m} |\n" for rule, where, n, m in cells)
    return head + table + total(cases, words) + _PLANTED + sown + _NOTES


def main() -> None:
    """Run the rules over a corpus and write what is known of their accuracy."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--to-read", type=Path, metavar="FILE")
    parser.add_argument("--verdicts", type=Path, metavar="FILE")
    asked = parser.parse_args()
    if asked.verdicts:
        take_verdicts(asked.verdicts)
    cases, stories, words = measure(asked.corpus, discover())
    PAGE.write_text(page(cases, stories, words), encoding="utf-8")
    if asked.to_read:
        with asked.to_read.open("w", encoding="utf-8") as file:
            for rule, found in cases.items():
                known = load_verdicts(rule)
                for case in sample(found):
                    if case.finding.fingerprint not in known:
                        file.write(json.dumps(described(case), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
