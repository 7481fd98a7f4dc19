"""How well the language of a story is told, and which English it is, on a folder of stories.

    python bench/languages.py FOLDER

The folder holds `articles.jsonl`, one English story a line with its `text` and `publisher`, and
`pages-and-lines/pages/*/*.json`, pages with their `lang`, `gold_body` and `blocks`. Prints
Markdown; stories that want a look are named by their id only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from linter.language.identify import identify
from linter.language.sentences import sentences
from linter.language.variety import variety

LABELS = ("en", "de", "fr", "es")
BLOCKS = ("content", "mixed", "unknown")
BEGINNINGS = (20, 40, 60, 80, 120, 200)
ENOUGH = 20  # stories of a publisher, to show it

Row = dict[str, str]


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines) + "\n"


def shares(answers: Iterable[str | None]) -> list[int]:
    """Return how many answers are English, another language, and None."""
    counts = Counter("other" if answer not in ("en", None) else answer for answer in answers)
    return [counts["en"], counts["other"], counts[None]]


def first_sentence(text: str) -> str:
    """Return the first sentence of the first line that holds something."""
    line = text.lstrip().partition("\n")[0]
    return next((span.of(line) for span in sentences(line)), "")


def stories(rows: list[Row]) -> str:
    """Return what is said of stories that are all English, whole and cut short."""
    start = perf_counter()
    answers = [identify(row["text"]) for row in rows]
    milliseconds = (perf_counter() - start) * 1000 / len(rows)
    lines = [["whole", *shares(answers)]]
    lines += [["first sentence", *shares(identify(first_sentence(row["text"])) for row in rows)]]
    for length in BEGINNINGS:
        part = shares(identify(row["text"][:length]) for row in rows)
        lines.append([f"first {length} characters", *part])
    told = [
        (row["id"], row["publisher"], answer, len(row["text"]))
        for row, answer in zip(rows, answers, strict=True)
        if answer != "en"
    ]
    return (
        f"## {len(rows)} English stories\n\n{milliseconds:.2f} ms a story.\n\n"
        + table(("text", "en", "another", "None"), lines)
        + "\nNot told as English:\n\n"
        + table(("story", "publisher", "answer", "characters"), told)
    )


def page_text(page: dict[str, Any]) -> str:
    """Return the story of a page, or where none was made by hand, its longer blocks."""
    if page["gold_body"]:
        return str(page["gold_body"])
    texts = [block["text"] for block in page["blocks"] if block["label"] in BLOCKS]
    return "\n".join(text for text in texts if len(text) > 60)


def pages(files: Iterable[Path]) -> str:
    """Return precision and recall on pages with a label, and where the two disagree."""
    pairs: Counter[tuple[str, str | None]] = Counter()
    apart = []
    for file in files:
        page = json.loads(file.read_text(encoding="utf-8"))
        text = page_text(page)
        if not text:
            continue
        label, answer = page["lang"], identify(text)
        pairs[label, answer] += 1
        if label != answer and (label in LABELS or answer in LABELS):
            apart.append((page["id"], label, answer, len(text)))
    lines = []
    for language in LABELS:
        right = pairs[language, language]
        said = sum(count for (_, answer), count in pairs.items() if answer == language)
        labelled = sum(count for (label, _), count in pairs.items() if label == language)
        lines.append((language, f"{right} of {said}", f"{right} of {labelled}"))
    rest = Counter({key: count for key, count in pairs.items() if key[0] not in LABELS})
    return (
        f"## {pairs.total()} pages with a label\n\n"
        + table(("language", "precision", "recall"), lines)
        + "\nOther labels:\n\n"
        + table(("label", "answer", "pages"), [(*key, n) for key, n in rest.most_common()])
        + "\nLabel and answer apart:\n\n"
        + table(("page", "label", "answer", "characters"), apart)
    )


def varieties(rows: list[Row]) -> str:
    """Return which English the stories of each publisher are in."""
    told: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
    for row in rows:
        told[row["publisher"] or "(not known)"][variety(row["text"])] += 1
    often = sorted(told.items(), key=lambda item: -item[1].total())
    lines = [
        (publisher, *(counts[answer] for answer in ("en-US", "en-GB", "en-IN", None)))
        for publisher, counts in often
        if counts.total() >= ENOUGH
    ]
    return "## Which English\n\n" + table(
        ("publisher", "en-US", "en-GB", "en-IN", "cannot tell"), lines
    )


def main() -> None:
    """Measure on the folder that is named and print what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="holds articles.jsonl and pages-and-lines/pages")
    folder: Path = parser.parse_args().folder
    with (folder / "articles.jsonl").open(encoding="utf-8") as lines:
        rows: list[Row] = [json.loads(line) for line in lines]
    files = sorted(folder.glob("pages-and-lines/pages/*/*.json"))
    print("\n".join((stories(rows), pages(files), varieties(rows))), end="")


if __name__ == "__main__":
    main()
