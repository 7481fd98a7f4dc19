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
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from verdicts import PLANTED, load_verdicts, take_verdicts, wilson

from linter import Article, Block, Document, Finding
from linter.engine import Engine
from linter.readers import read, read_row
from linter.rule import Active, AnyRule
from linter.rules import discover
from linter.structure import read_article

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
TEXT = ROOT / "bench" / "accuracy_page.md"
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


@dataclass(slots=True)
class Measured:
    """What the rules found: the cases of each rule by fingerprint, in so many stories and words.

    `rows` counts the findings of each rule in those rows of `articles.jsonl` that have a headline
    and a date, and `row_words` their words.
    """

    cases: dict[str, dict[str, Case]]
    stories: int = 0
    words: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    row_words: int = 0


def measure(corpus: Path, rules: Iterable[AnyRule]) -> Measured:
    """Return what `rules` find in the corpus."""
    engine = Engine([Active(rule, rule.severity, rule.options()) for rule in rules])
    seen = Measured({rule.id: {} for rule in rules})
    lines = (corpus / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {json.loads(line)["id"] for line in lines}
    for document in documents(corpus):
        if not document.blocks:
            continue
        article = read_article(document, AS_OF)
        findings = engine.lint(document, article).findings
        seen.stories += 1
        seen.words += article.words
        if document.path in articles and article.headline and article.sure_date:
            seen.row_words += article.words
            seen.rows.update(finding.rule for finding in findings)
        for finding in findings:
            found = seen.cases.setdefault(finding.rule, {})
            found.setdefault(finding.fingerprint, Case(finding, document, article))
    return seen


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


def rates(found: Mapping[str, int], words: int) -> dict[str, str]:
    """Return how much the rules that are on find in 1,000 words, and how much of it is wrong."""
    on = [rule.id for rule in discover() if rule.default == "on"]
    wrong = 0.0
    for rule in on:
        judged = [verdict for verdict, _ in load_verdicts(rule).values()]
        wrong += found.get(rule, 0) * judged.count("wrong") / max(1, len(judged))
    all_found = sum(found.get(rule, 0) for rule in on)
    return {
        "on": f"{len(on)}",
        "rate": f"{all_found * 1000 / words:.2f}",
        "wrong": f"{wrong * 1000 / words:.2f}",
    }


def page(seen: Measured) -> str:
    """Return docs/accuracy.md."""
    lines = PLANTED.read_text(encoding="utf-8").splitlines() if PLANTED.is_file() else []
    cells = (line.split("\t") for line in lines)
    in_all = rates({rule: len(cases) for rule, cases in seen.cases.items()}, seen.words)
    in_rows = rates(seen.rows, seen.row_words)
    return TEXT.read_text(encoding="utf-8").format(
        stories=seen.stories,
        words=seen.words,
        as_of=AS_OF,
        size=SAMPLE,
        table="\n".join(row_of(rule, seen.cases[rule.id], seen.words) for rule in discover()),
        planted="\n".join(f"| `{rule}` | {where} | {n} | {m} |" for rule, where, n, m in cells),
        **in_all,
        row_words=seen.row_words,
        row_rate=in_rows["rate"],
        row_wrong=in_rows["wrong"],
    )


def main() -> None:
    """Run the rules over a corpus and write what is known of their accuracy."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--to-read", type=Path, metavar="FILE")
    parser.add_argument("--verdicts", type=Path, metavar="FILE")
    asked = parser.parse_args()
    if asked.verdicts:
        take_verdicts(asked.verdicts)
    seen = measure(asked.corpus, discover())
    PAGE.write_text(page(seen), encoding="utf-8")
    if asked.to_read:
        with asked.to_read.open("w", encoding="utf-8") as file:
            for rule, found in seen.cases.items():
                known = load_verdicts(rule)
                for case in sample(found):
                    if case.finding.fingerprint not in known:
                        file.write(json.dumps(described(case), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
