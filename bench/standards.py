"""Compares the verdicts of our schemas with the official ones: bench/standards.py SHARED_FOLDER.

The official schemas are judged by `jsonschema` alone, with formats checked by the packages
rfc3339-validator and rfc3986-validator, so that nothing of ours is on that side except GeoJSON,
which the official files refer to and do not bring along. What is printed goes into
docs/standards.md.
"""

from __future__ import annotations

import copy
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import rfc3339_validator  # noqa: F401  without it, jsonschema checks no date-time
import rfc3986_validator  # noqa: F401  and without this, no uri
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from linter.json_tree import JsonError, scan
from linter.schema_files import schema_text
from linter.standards.validate import Violation, violations

PAGE = Path(__file__).parent.parent / "docs" / "standards.md"
START, END = "<!-- comparison -->\n", "<!-- /comparison -->"
OFFICIAL = {
    "ninjs-1.6": "ninjs/ninjs-schema_1.6.json",
    "ninjs-2.2": "ninjs/ninjs-schema_2.2.json",
    "ninjs-3.1": "ninjs/ninjs-schema_3.1.json",
    "ans-0.10.11": "ans/0.10.11/story.json",
}
NAMES = {name: name.replace("ninjs-", "ninjs ").replace("ans-", "ANS ") for name in OFFICIAL}
FOLDER = re.compile(r"/(\d)\.(\w+)/")
PER_DOCUMENT = 150

DOCUMENTS = json.loads(
    Path(__file__).with_name("standards_documents.json").read_text(encoding="utf-8")
)
"""ANS stories of our own, and documents on which the two sides are known to differ."""


# ---- the official side


@dataclass(frozen=True)
class Official:
    """The official schemas, which are looked up in their folder only."""

    folder: Path

    @cache  # noqa: B019  one object in one run
    def _registry(self) -> Registry[Any]:
        pairs = []
        for path in sorted(self.folder.glob("ninjs/*.json")) + sorted(
            self.folder.rglob("ans/**/*.json")
        ):
            contents = json.loads(path.read_text(encoding="utf-8"))
            identity = contents.get("$id", contents.get("id", "")).rstrip("#")
            pairs.append((identity, Resource.from_contents(contents)))
        geojson = json.loads(schema_text("standards/geojson"))
        pairs.append(("newslint:standards/geojson", DRAFT202012.create_resource(geojson)))
        pairs.append(
            ("https://geojson.org/schema/GeoJSON.json", DRAFT202012.create_resource(geojson))
        )
        return Registry().with_resources(pairs)

    @cache  # noqa: B019
    def _validator(self, file: str) -> Any:
        schema = json.loads((self.folder / file).read_text(encoding="utf-8"))
        make = jsonschema.validators.validator_for(schema)
        formats = jsonschema.FormatChecker(["date-time", "uri", "email"])
        return make(schema, registry=self._registry(), format_checker=formats)

    def errors(self, document: Any, name: str) -> list[Any]:
        """Return what the official schema, and for ANS those of the elements, say."""
        found = list(self._validator(OFFICIAL[name]).iter_errors(document))
        if name.startswith("ans"):
            for file, element in self._elements(document):
                found += self._validator(file).iter_errors(element)
        return found

    def _elements(self, value: Any) -> Iterator[tuple[str, Any]]:
        """Yield the content elements whose type has a file of its own."""
        if isinstance(value, dict):
            inner = value.get("content_elements")
            for element in inner if isinstance(inner, list) else ():
                kind = element.get("type") if isinstance(element, dict) else None
                for folder in ("story_elements", "", "utils"):
                    file = Path("ans/0.10.11", folder, f"{kind}.json")
                    if (
                        isinstance(kind, str)
                        and kind.isidentifier()
                        and (self.folder / file).is_file()
                    ):
                        yield str(file), element
                        break
            for one in value.values():
                yield from self._elements(one)
        elif isinstance(value, list):
            for one in value:
                yield from self._elements(one)


# ---- mutations


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value within `value`."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    for key, one in inner:
        yield (*path, key)
        yield from places(one, (*path, key))


def _drop(holder: Any, key: Any) -> None:
    del holder[key]


def _retype(holder: Any, key: Any) -> None:
    value = holder[key]
    holder[key] = (
        7 if isinstance(value, str) else "seven" if not isinstance(value, dict) else [value]
    )


def _null(holder: Any, key: Any) -> None:
    holder[key] = None


def _misspell(holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        wrong = (
            key[:-2] + key[-1:] + key[-2:-1] if len(key) > 3 and key[-1] != key[-2] else key + "x"
        )
        holder[wrong] = holder.pop(key)


def _recase(holder: Any, key: Any) -> None:
    if isinstance(holder, dict) and key.swapcase() != key:
        holder[key.swapcase()] = holder.pop(key)


def _other_word(holder: Any, key: Any) -> None:
    if isinstance(holder[key], str):
        holder[key] = "no such value"


def _bad_moment(holder: Any, key: Any) -> None:
    if isinstance(holder[key], str) and re.match(r"\d{4}-\d\d-\d\d", holder[key]):
        holder[key] = holder[key][:8] + "39" + holder[key][10:]


def _more(holder: Any, key: Any) -> None:
    value = holder[key]
    if isinstance(value, dict):
        value["another"] = "key"
    elif isinstance(value, list):
        value.append(3)
    elif isinstance(value, (int, float)):
        holder[key] = -1.5


MUTATIONS: list[Callable[[Any, Any], None]] = [
    _drop, _retype, _null, _misspell, _recase, _other_word, _bad_moment, _more,
]  # fmt: skip


def mutated(document: Any, seed: str) -> Iterator[Any]:
    """Yield changed copies of `document`, always the same ones for the same `seed`."""
    chance = random.Random(seed)
    todo = [(path, change) for path in places(document) for change in MUTATIONS]
    chance.shuffle(todo)
    made = 0
    for path, change in todo:
        copied = copy.deepcopy(document)
        holder = copied
        for step in path[:-1]:
            holder = holder[step]
        change(holder, path[-1])
        if copied != document:
            made += 1
            yield copied
        if made == PER_DOCUMENT:
            return


# ---- the comparison

KINDS = {
    "formats": (
        "The test files of 1.0 to 1.4 and 2.0 hold identifiers that are no URIs and dates in words;"
        " their runner checked no “format”. From 1.5 and 2.1 on the official runner does"
        " (`ajv-formats`), and so does newslint."
    ),
    "development": (
        "Files of the development versions (1.x, 2.x) use keys that no released version has."
    ),
    "older": "A file that an older version must refuse is right in the newer one it is judged by.",
    "dictionary": (
        "ANS: `headlines`, `subheadlines` and `description` may officially be anything, because"
        " draft-04 ignores the `type` beside a `$ref`; ours asks for an object."
    ),
    "edition": (
        "ANS: an edition in `publishing` has officially no `type`, so that anything fits;"
        " ours asks for an object."
    ),
    "recurrence": (
        "ninjs 3.1: `recurrenceDates` must officially be a list and a text at the same time, which"
        " nothing is; ours takes a list of dates."
    ),
    "gallery": (
        "ANS: `gallery_properties` is named for every element, but the closed schemas of the"
        " elements leave it out; ours allows it."
    ),
    "version": "ANS: ours accepts the versions 0.10.0 to 0.10.10, too.",
}  # fmt: skip


def kind_of_difference(ours: list[Violation], official: list[Any]) -> str:
    """Return which of KINDS explains a difference, or nothing."""
    wanted = re.compile(r"/(headlines|subheadlines|description)\Z")
    if ours and not official:
        if all(v.keyword == "type" and wanted.search(v.pointer) for v in ours):
            return "dictionary"
        if all(v.keyword == "type" and "/editions/" in v.pointer for v in ours):
            return "edition"
    if official and not ours:
        paths = ["/".join(map(str, error.absolute_path)) for error in official]
        if all("recurrenceDates" in path for path in paths):
            return "recurrence"
        if all("gallery_properties" in error.message for error in official):
            return "gallery"
        if all(path.endswith("version") for path in paths):
            return "version"
    return ""


def why_label(valid: bool, path: str, misshapen: bool) -> str:
    """Return which of KINDS explains that our verdict is not the label of a file."""
    if valid != misshapen:
        return "formats"
    if "_dev/" in path:
        return "development"
    return "older" if not valid else ""


@dataclass
class Tally:
    """What was counted of one standard."""

    agreed: Counter[str]
    kinds: Counter[str]
    unexplained: list[str]


def judged(text: str, name: str) -> list[Violation]:
    """Return what ours says of a JSON text."""
    tree = scan(text)
    return list(violations(tree, tree.root, name))


def compare(document: Any, name: str, official: Official, tally: Tally, group: str) -> None:
    """Count whether both sides say the same of `document`."""
    ours = judged(json.dumps(document, ensure_ascii=False), name)
    theirs = official.errors(document, name)
    tally.agreed[f"{group} all"] += 1
    if bool(ours) == bool(theirs):
        tally.agreed[group] += 1
        return
    kind = kind_of_difference(ours, theirs)
    tally.kinds[kind] += 1
    if not kind:
        said = ours[0].message if ours else theirs[0].message
        tally.unexplained.append(f"{name} {'ours' if ours else 'official'}: {said[:160]}")


def labelled(rows: list[dict[str, Any]], official: Official, tally: Tally) -> list[tuple[str, Any]]:
    """Count the files with labels, and return those that are fit for mutations."""
    good = []
    for row in rows:
        match = FOLDER.search(row["path"])
        assert match is not None, row["path"]
        name = {"1": "ninjs-1.6", "2": "ninjs-2.2", "3": "ninjs-3.1"}[match[1]]
        tally.agreed["labels all"] += 1
        tally.agreed["shapes all"] += 1
        try:
            ours = judged(row["raw"], name)
        except JsonError:
            tally.agreed["labels"] += not row["schema_valid"]
            tally.agreed["shapes"] += not row["schema_valid"]
            tally.agreed["unreadable"] += 1
            continue
        document = json.loads(row["raw"])
        compare(document, name, official, tally, "files")
        misshapen = any(violation.keyword != "format" for violation in ours)
        tally.agreed["shapes"] += row["schema_valid"] != misshapen
        tally.agreed["labels"] += row["schema_valid"] == (not ours)
        if row["schema_valid"] in (bool(ours), misshapen):
            kind = why_label(row["schema_valid"], row["path"], misshapen)
            tally.kinds[f"label {kind}"] += 1
            if not kind:
                said = ours[0].message if ours else "nothing"
                tally.unexplained.append(f"{row['path']}: {said}")
        if row["schema_valid"]:
            good.append((name, document))
    return good


def report(shared: Path) -> str:
    """Return the summary in Markdown."""
    official = Official(shared / "standards")
    tally = Tally(Counter(), Counter(), [])
    lines = (shared / "corpus/open/text/ninjs.jsonl").read_text(encoding="utf-8").splitlines()
    good = labelled([json.loads(line) for line in lines], official, tally)
    for story in DOCUMENTS["stories"]:
        document = {"type": "story", "version": "0.10.11", **story}
        assert not official.errors(document, "ans-0.10.11"), document["headlines"]
        compare(document, "ans-0.10.11", official, tally, "stories")
        good.append(("ans-0.10.11", document))
    for probe in DOCUMENTS["probes"]:
        name = probe["standard"]
        base = {"type": "story", "version": "0.10.11"} if name.startswith("ans") else {}
        compare({**base, **probe["document"]}, name, official, tally, "probes")
    for number, (name, document) in enumerate(good):
        _with_uris(document)
        if official.errors(document, name):
            continue  # what is wrong before a change says nothing about the change
        for changed in mutated(document, f"{name}/{number}"):
            compare(changed, name, official, tally, name)
    return _page(tally)


def _with_uris(value: Any) -> None:
    """Make a URI of every identifier that is none, so that a document is fit to be changed."""
    for path in list(places(value)):
        holder = value
        for step in path[:-1]:
            holder = holder[step]
        said = holder[path[-1]]
        if path[-1] == "uri" and isinstance(said, str) and ":" not in said:
            holder["uri"] = f"urn:example:{said}"


def _page(tally: Tally) -> str:
    count = tally.agreed
    rows = [
        ("Files of the ninjs repository: verdict and label", "labels"),
        ("The same without “format”", "shapes"),
        ("The same files: ours and the official schema", "files"),
        ("ANS stories of our own: ours and the official schema", "stories"),
        ("Documents made to differ: ours and the official schema", "probes"),
        *((f"{NAMES[name]}, changed documents", name) for name in OFFICIAL),
    ]
    lines = ["| what was judged | documents | agree |", "| --- | ---: | ---: |"]
    lines += [f"| {what} | {count[f'{key} all']} | {count[key]} |" for what, key in rows]
    lines += ["", f"{count['unreadable']} of the files are no JSON, as their labels want it.", ""]
    lines += ["Differences, and why:", ""]
    for kind, number in sorted(tally.kinds.items(), key=lambda one: (-one[1], one[0])):
        if key := kind.removeprefix("label "):
            against = "from the label" if kind.startswith("label") else "from the official schema"
            lines.append(f"- {number} {against}. {KINDS[key]}")
    lines.append(f"- {len(tally.unexplained)} without an explanation.")
    lines += [f"  - {one}" for one in tally.unexplained]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the summary and put it into the page."""
    text = report(Path(sys.argv[1]))
    print(text)
    if PAGE.is_file():
        page = PAGE.read_text(encoding="utf-8")
        start, end = page.index(START) + len(START), page.index(END)
        PAGE.write_text(page[:start] + text + page[end:], encoding="utf-8")


if __name__ == "__main__":
    main()
