"""How many planted faults each rule finds: one fault of its kind in each of 50 clean stories.

    python bench/planted_rules.py CORPUS            measure, write bench/accuracy/planted.tsv
    python bench/planted_rules.py CORPUS RULE …     measure these, and print what was missed

A clean story is one in which the default profile finds nothing. Which stories, and where in them
the faults go, is settled by a fixed seed. The plants lie in `bench/plants/`, by family; they are
written from what the fault is, not from the rule's own lists. Only the counts are kept.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random

import plants
from accuracy import AS_OF
from plants.story import Plant, Story
from verdicts import write_planted

from linter import Document
from linter.engine import Engine
from linter.rule import Active, AnyRule
from linter.rules import discover
from linter.structure import read_article

SEED = "newslint-planted-1"
STORIES = 50
_LEAST_PARAGRAPHS = 6
_MOST_WORDS = 1500


def engine_of(rules: list[AnyRule]) -> Engine:
    """Return an engine that runs `rules` as they come."""
    return Engine([Active(rule, rule.severity, rule.options()) for rule in rules])


def findings(engine: Engine, document: Document) -> set[str]:
    """Return the rules that find something in `document`."""
    report = engine.lint(document, read_article(document, AS_OF))
    return {finding.rule for finding in report.findings}


def clean_stories(corpus: Path, engine: Engine) -> Iterator[Story]:
    """Yield stories in which `engine` finds nothing, in an order settled by the seed."""
    lines = (corpus / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    order = sorted(lines, key=lambda line: sha256(f"{SEED}:{line}".encode()).digest())
    for row in map(json.loads, order):
        paragraphs = tuple(part for part in row["text"].split("\n") if part.strip())
        if len(paragraphs) < _LEAST_PARAGRAPHS or len(row["text"].split()) > _MOST_WORDS:
            continue
        if not row.get("title") or not row.get("date"):
            continue
        story = Story(row["title"], row["date"], row.get("authors") or ["Ann Lee"], paragraphs)
        if not findings(engine, story.document()):
            yield story


def load_plants() -> dict[str, Plant]:
    """Return the plant of each rule that has one."""
    found: dict[str, Plant] = {}
    for module in pkgutil.iter_modules(plants.__path__):
        found |= getattr(importlib.import_module(f"plants.{module.name}"), "PLANTS", {})
    return found


def measure(rule: AnyRule, plant: Plant, stories: list[Story]) -> tuple[int, list[Document]]:
    """Return how many faults were planted, and the stories in which `rule` missed one."""
    engine, planted, missed = engine_of([rule]), 0, []
    for number, story in enumerate(stories):
        if findings(engine, story.document()):  # a rule that is off may find something anyway
            continue
        document = plant(story, Random(f"{SEED}:{rule.id}:{number}"))
        if document is None:
            continue
        planted += 1
        if rule.id not in findings(engine, document):
            missed.append(document)
        if planted == STORIES:
            break
    return planted, missed


def main() -> None:
    """Plant, measure and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("rules", nargs="*")
    arguments = parser.parse_args()
    rules = {rule.id: rule for rule in discover()}
    chosen = load_plants()
    if arguments.rules:
        chosen = {name: chosen[name] for name in arguments.rules}
    default = engine_of([rule for rule in rules.values() if rule.default == "on"])
    stories = list(clean_stories(arguments.corpus, default))
    print(f"{len(stories)} clean stories")
    measured = []
    for name, plant in sorted(chosen.items()):
        planted, missed = measure(rules[name], plant, stories)
        measured.append((name, "one in each of 50 clean stories", planted, planted - len(missed)))
        if arguments.rules:
            print(f"{name}: {planted} planted, {planted - len(missed)} found")
            for document in missed:
                print("---\n" + document.source)
    if not arguments.rules:
        write_planted(measured)


if __name__ == "__main__":
    main()
