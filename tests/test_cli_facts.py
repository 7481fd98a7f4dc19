"""`newslint facts`: looked up, checked, and brought up to date from a result of Wikidata."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from generate import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.cli import run
from linter.config import load_config
from linter.config.facts import read_facts
from linter.facts.facts import SHIPPED
from linter.facts.offices import Office, Term
from linter.facts.overlay import lay_offices
from linter.facts.overlay_file import NEW, FileError, with_news
from linter.facts.spells import gaps
from linter.facts.update import News, Proof, news_of
from linter.facts.wikidata import ResultError, Tenure, read_result

PAGE = (ROOT / "docs" / "facts.md").read_text(encoding="utf-8")
TODAY = ["--as-of", "2026-11-23"]
HOUSE = """\
# Kept by the desk.
offices:
- id: uk-prime-minister  # No. 10
  as_of: 2026-08-01
  holders:
  - {name: Ada Riverton, from: 2026-07-20, to: null, verified: true, source: desk}  # seen
renames:
- id: turkiye
  strength: hard
"""
Row = tuple[str, str, str, str | None]
STARMER: Row = ("uk-prime-minister", "Keir Starmer", "2024-07-05", "2026-07-20")
RIVERTON: Row = ("uk-prime-minister", "Ada Riverton", "2026-07-20", None)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def house(text: str = HOUSE, name: str = "house-facts.yaml") -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    Path("newslint.yaml").write_text(f"facts: {name}\n", encoding="utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Return what `newslint facts` prints with these arguments."""
    assert run(["facts", *arguments]) == code
    return capsys.readouterr().out


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["facts", *arguments]) == 2
    return capsys.readouterr().err.removeprefix("newslint: error: ").rstrip()


def test_the_overview_says_how_much_and_how_old(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, *TODAY).splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["kind", "counts", "offices", "names"]
    assert lines[1].split()[-3:] == ["2026-06-30", "146", "days"]
    assert lines[-1].startswith("of the house  none;")
    house()
    assert said(capsys, *TODAY).splitlines()[-1] == "of the house  house-facts.yaml"


def test_the_list_has_a_line_for_each_entry(capsys: pytest.CaptureFixture[str]) -> None:
    every = said(capsys, "list").splitlines()
    assert len(every) == 1 + sum(map(len, (SHIPPED.series, SHIPPED.offices, SHIPPED.renames)))
    names = said(capsys, "list", "names").splitlines()
    assert len(names) == 1 + len(SHIPPED.renames)
    (nato,) = (line for line in every if line.startswith("nato "))
    assert nato.split()[1:] == ["counts", "NATO,", "member", "states", "32", "2026-06-30"]
    data = json.loads(said(capsys, "list", "offices", "--format", "json"))
    assert len(data["entries"]) == len(SHIPPED.offices)
    assert {entry["kind"] for entry in data["entries"]} == {"offices"}


def test_show_tells_what_held_and_what_holds(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "show", "nato", "--on", "2020-01-21", *TODAY)
    assert "on 2020-01-21: 29\n" in text
    assert "from 2017-06-05 up to, but not on, 2020-03-27" in text
    assert "as of 2026-06-30: 32\n" in text
    data = json.loads(said(capsys, "show", "nato", "--on", "2020-01-21", "--format", "json"))
    (entry,) = data["entries"]
    (held,), (now,) = entry["held"], entry["now"]
    assert (held["value"], held["from"], held["to"]) == (29, "2017-06-05", "2020-03-27")
    assert (now["value"], now["to"], now["shipped"]) == (32, None, True)
    assert entry["as_of"] == "2026-06-30"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["nato", "--on", "1900-01-01"], "on 1900-01-01: not known; the facts begin on "),
        (["nato", "--on", "2026-11-01"], "on 2026-11-01: not known; the facts end on 2026-06-30"),
        (["nato", "--on", "2026-06-01"], "as of 2026-06-30: the same"),
        (["us-house", "--on", "2020-01-01"], "on 2020-01-01: 435 (or 430, 431, 432"),
        (["us-house"], "now: 435 (or 430"),
        (["north-macedonia", "--on", "2018-01-01"], "on 2018-01-01: Macedonia or Former"),
        (["north-macedonia", "--on", "2019-02-12"], "on 2019-02-12: North Macedonia\n"),
    ],
)
def test_show_says_what_it_does_not_know(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    assert expected in said(capsys, "show", *arguments, *TODAY)


def test_facts_of_a_later_day_have_no_age(capsys: pytest.CaptureFixture[str]) -> None:
    assert "  known     up to 2026-06-30\n" in said(capsys, "show", "nato", "--as-of", "2020-01-01")
    assert said(capsys, "--as-of", "2020-01-01").splitlines()[1].endswith(" 0 days")


@pytest.mark.parametrize(
    ("word", "entry"),
    [
        ("NATO", "nato"),
        ("nato", "nato"),
        ("north atlantic treaty organisation", "nato"),
        ("Macedonia", "north-macedonia"),
        ("Turkiye", "turkiye"),
        ("UK prime minister", "uk-prime-minister"),
        ("President of the United States", "us-president"),
    ],
)
def test_an_entry_is_found_by_its_names(
    capsys: pytest.CaptureFixture[str], word: str, entry: str
) -> None:
    assert said(capsys, "show", word).startswith(f"{entry}: ")


def test_an_id_that_two_kinds_have_shows_both(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "timeline", "oic")
    assert re.findall(r"^oic: (\w+)", text, re.MULTILINE) == ["Organization", "Organization"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "natoo"], "There are no facts called “natoo”; did you mean “nato”?"),
        (["show", "Macedonya"], "There are no facts called “Macedonya”; did you mean"),
        (["show", "qqqqqq"], "There are no facts called “qqqqqq”; “newslint facts list” lists"),
        (["show", "Astana"], "“Astana” may mean several; give “astana-1998”, “astana-2019” or"),
        (["timline", "nato"], "There is no command “facts timline”; did you mean “timeline”?"),
        (["list", "count"], "KIND: “count” is not known; did you mean “counts”?"),
        (["check"], "There are no files of facts here; name them, or say “facts” in a config."),
        (["check", "none.yaml"], "none.yaml: The file cannot be read"),
        (["--config", "none.yaml"], "--config: There is no file “none.yaml”."),
    ],
)
def test_what_cannot_be_done_is_said(
    capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert complaint(capsys, *arguments).startswith(sentence)


def test_the_timeline_is_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    house()
    lines = said(capsys, "timeline", "uk-prime-minister").splitlines()
    column = lines[3].index("what")
    assert lines[-1][column:].startswith("Ada Riverton")
    assert lines[-1].endswith("desk (verified), of the house")
    assert lines[-2][column:].startswith("Keir Starmer")
    starts = [line.split()[0] for line in lines[4:]]
    assert starts == sorted(starts)
    data = json.loads(said(capsys, "timeline", "uk-prime-minister", "--format", "json"))
    rows = data["entries"][0]["rows"]
    assert [row["value"] for row in rows[-2:]] == ["Keir Starmer", "Ada Riverton"]
    assert [row["shipped"] for row in rows[-3:]] == [True, False, False]


def test_check_names_every_fault_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    house()
    assert said(capsys, "check") == "house-facts.yaml: sound; 1 office and 1 name.\n"
    overlap = HOUSE.replace(
        "renames:", "  - {name: B, from: 2026-07-25, to: null, verified: false}\nrenames:"
    )
    bad = overlap.replace("strength: hard", "to: 2001-01-01")
    Path("bad.yaml").write_text(bad, encoding="utf-8")
    Path("odd.yaml").write_text(HOUSE.replace("as_of", "asof"), encoding="utf-8")
    assert run(["facts", "check", "bad.yaml", "odd.yaml", "house-facts.yaml"]) == 2
    streams = capsys.readouterr()
    first, second, third = streams.err.splitlines()
    assert first.startswith("newslint: error: bad.yaml:7: offices.holders: Its days are among")
    assert second.startswith("newslint: error: bad.yaml:9: renames: It ends on 2001-01-01")
    assert third.startswith("newslint: error: odd.yaml:4: offices.asof: There is no key “asof”")
    assert streams.out.startswith("house-facts.yaml: sound;")


def test_check_finds_a_gap(capsys: pytest.CaptureFixture[str]) -> None:
    row = "{name: B, from: 2024-01-01, to: 2024-03-01, verified: false}"
    house(f"offices:\n- id: uk-prime-minister\n  holders:\n  - {row}\n")
    assert complaint(capsys, "check").startswith(
        "house-facts.yaml:4: offices.holders: No row speaks of the days from"
    )


def test_the_query_asks_for_the_columns_that_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "query")
    assert "SELECT DISTINCT ?office ?holder ?start ?end WHERE" in text
    asked = set(re.findall(r'\("([a-z-]+)" wd:Q\d+\)', text))
    assert asked <= {office.id for office in SHIPPED.offices}
    assert asked
    assert text.count("{") == text.count("}")


def result(*rows: Row, name: str = "result.json") -> str:
    """Write a result as the query service does, and return its name."""
    bindings = [
        {
            column: {"type": "literal", "value": value if n < 2 else f"{value}T00:00:00Z"}
            for n, (column, value) in enumerate(
                zip(("office", "holder", "start", "end"), row, strict=True)
            )
            if value is not None
        }
        for row in rows
    ]
    columns = ["office", "holder", "start", "end"]
    data = {"head": {"vars": columns}, "results": {"bindings": bindings}}
    Path(name).write_text(json.dumps(data), encoding="utf-8")
    return name


def update(*arguments: str) -> int:
    return run(["facts", "update", "--from", "result.json", *TODAY, *arguments])


def test_without_a_terminal_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    result(STARMER, RIVERTON)
    assert update() == 1
    streams = capsys.readouterr()
    assert "+  - {name: Ada Riverton, from: 2026-07-20, to: null, verified: false" in streams.out
    assert "--yes writes it" in streams.err
    assert not Path("house-facts.yaml").exists()


def test_an_update_writes_a_new_file(capsys: pytest.CaptureFixture[str]) -> None:
    result(STARMER, RIVERTON)
    assert update("--yes", "--retrieved", "2026-11-20") == 0
    assert "no config names “house-facts.yaml” yet" in capsys.readouterr().err
    text = Path("house-facts.yaml").read_text(encoding="utf-8")
    assert text == NEW + (
        "offices:\n"
        "- id: uk-prime-minister\n"
        "  as_of: 2026-11-20\n"
        "  holders:\n"
        "  - {name: Ada Riverton, from: 2026-07-20, to: null, verified: true, "
        'source: "Wikidata, retrieved 2026-11-20"}\n'
    )
    assert said(capsys, "check", "house-facts.yaml").endswith("sound; 1 office.\n")
    assert update("--retrieved", "2026-11-20", "--into", "house-facts.yaml") == 0
    assert "nothing is new" in capsys.readouterr().err


def test_an_update_writes_the_file_that_a_config_names_already(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("newslint.yaml").write_text("facts: desk/own.yaml\n", encoding="utf-8")
    Path("desk").mkdir()
    result(STARMER, RIVERTON)
    assert update("--yes", "--retrieved", "2026-11-20") == 0
    assert "no config names" not in capsys.readouterr().err
    assert said(capsys, "check").endswith("own.yaml: sound; 1 office.\n")


def test_without_a_day_new_rows_are_unverified() -> None:
    result(STARMER, RIVERTON)
    assert update("--yes") == 0
    (office,) = (one for one in read_facts(["house-facts.yaml"]).offices if one.id == RIVERTON[0])
    assert office.as_of == date(2026, 7, 20)
    assert (office.holders[-1].verified, office.holders[-1].source) == (False, "Wikidata")


def test_only_what_is_new_changes_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    path = house()
    result(
        (*RIVERTON[:3], "2026-11-01"),
        ("uk-prime-minister", "Bo: Hill", "2026-11-01", None),
        ("us-president", "Donald Trump", "2025-01-20", None),
    )
    assert update("--yes", "--retrieved", "2026-11-20") == 0
    assert "no config names" not in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == HOUSE.replace("2026-08-01", "2026-11-20").replace(
        "to: null, verified: true, source: desk}  # seen\n",
        "to: 2026-11-01, verified: true, source: desk}  # seen\n"
        '  - {name: "Bo: Hill", from: 2026-11-01, to: null, verified: true, '
        'source: "Wikidata, retrieved 2026-11-20"}\n'
        "- id: us-president\n  as_of: 2026-11-20\n",
    )


def test_windows_lines_and_a_missing_end_stay() -> None:
    path = Path("house-facts.yaml")
    path.write_bytes(b"renames:\r\n- id: turkiye\r\n  strength: hard")
    result(RIVERTON)
    assert update("--yes") == 0
    text = path.read_bytes().decode()
    assert text.startswith("renames:\r\n- id: turkiye\r\n  strength: hard\r\noffices:\r\n- id: uk")
    assert text.count("\n") == text.count("\r\n")


def test_a_term_that_ended_without_a_successor() -> None:
    result(STARMER)
    assert update("--yes", "--retrieved", "2026-11-20") == 0
    (office,) = (one for one in read_facts(["house-facts.yaml"]).offices if one.id == RIVERTON[0])
    assert office.holder_on(date(2026, 7, 19)) is not None
    assert office.holder_on(date(2026, 7, 20)) is None


@pytest.mark.parametrize("answer", ["y\n", "n\n", ""])
def test_on_a_terminal_it_asks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answer: str
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answer))
    result(RIVERTON)
    assert update() == (0 if answer == "y\n" else 1)
    assert "Write this to “house-facts.yaml”? [y/N] " in capsys.readouterr().err
    assert Path("house-facts.yaml").exists() is (answer == "y\n")


@pytest.mark.parametrize(
    ("rows", "remark"),
    [
        ([("us-presidnt", "A B", "2026-01-01", None)], "did you mean “us-president”?"),
        ([("mayor-of-x", "A B", "2026-01-01", None)], "give it in a facts file first"),
        ([("us-president", "Q42", "2026-01-01", None)], "Row 1 has no name for “Q42”"),
        ([("us-president", "A B", "2026-02-30", None)], "Row 1 has “2026-02-30T00:00:00Z” where"),
        ([("us-president", "A B", "2027-01-01", None)], "lies after 2026-11-23; it was left out."),
        ([("us-president", "A B", "2018-01-01", "2019-01-01")], "is not what newslint knows"),
    ],
)
def test_what_cannot_be_used_is_said(
    capsys: pytest.CaptureFixture[str], rows: list[Row], remark: str
) -> None:
    result(*rows)
    assert update("--yes") == 0
    assert remark in capsys.readouterr().err
    assert not Path("house-facts.yaml").exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[]", "It is no result of a query in JSON"),
        ("{", "It is no result of a query in JSON"),
        ("[" * 100_000, "It is no result of a query in JSON"),
        ('{"head": {"vars": ["office"]}, "results": {"bindings": []}}', "no column “holder”, “st"),
        (
            '{"head": {"vars": ["office", "holder", "start", "end"]}, "results": {"bindings": 1}}',
            "Its “bindings” are no list of rows.",
        ),
    ],
)
def test_what_is_no_result_is_refused(
    capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    Path("result.json").write_text(text, encoding="utf-8")
    assert update() == 2
    assert sentence in capsys.readouterr().err


def test_a_file_in_brackets_is_left_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    text = "offices: [{id: uk-prime-minister, as_of: 2026-07-01}]\n"
    house(text)
    result(RIVERTON)
    assert update("--yes") == 2
    assert "“offices” is written in brackets" in capsys.readouterr().err
    assert Path("house-facts.yaml").read_text(encoding="utf-8") == text


def test_a_day_that_is_to_come_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    result(RIVERTON)
    assert update("--retrieved", "2026-12-01") == 2
    assert "--retrieved: 2026-12-01 is yet to come." in capsys.readouterr().err


MAYOR = Office(
    id="mayor",
    office="Mayor of Riverton",
    qualifiers=("Riverton",),
    titles=("mayor",),
    as_of=date(2020, 6, 30),
    holders=(
        Term(start=date(2010, 1, 1), end=date(2018, 1, 1), verified=True, name="Ada Bell"),
        Term(
            start=date(2018, 1, 1), end=None, verified=True, name="Tom Hill", aliases=("T. Hill",)
        ),
    ),
)
LIMIT = date(2026, 1, 1)


def news(
    *rows: tuple[str, str, str | None], retrieved: date | None = LIMIT
) -> tuple[News | None, list[str]]:
    found = [
        Tenure("mayor", date.fromisoformat(start), date.fromisoformat(end) if end else None, name)
        for name, start, end in rows
    ]
    return news_of(MAYOR, found, Proof(retrieved), LIMIT)


def spells(one: News | None) -> list[tuple[str | None, str, str]]:
    assert one is not None
    return [(term.name, str(term.start), str(term.end)) for term in one.terms]


def test_a_second_term_of_the_holder_is_no_news() -> None:
    one, remarks = news(("T. Hill", "2018-01-03", "2022-01-01"), ("Tom Hill", "2022-01-01", None))
    assert one is not None
    assert (one.terms, one.ended, one.as_of, remarks) == ((), None, LIMIT, [])


def test_nothing_is_news_without_a_day() -> None:
    assert news(("Tom Hill", "2018-01-01", None), retrieved=None) == (None, [])


def test_a_day_between_two_is_none() -> None:
    one, remarks = news(("Tom Hill", "2018-01-01", "2021-05-04"), ("Eve Moss", "2021-05-05", None))
    assert spells(one) == [("Eve Moss", "2021-05-05", "None")]
    assert remarks == []


def test_days_of_which_nobody_knows_are_said_to_be_so() -> None:
    one, remarks = news(("Tom Hill", "2018-01-01", "2021-05-04"), ("Eve Moss", "2021-08-05", None))
    assert spells(one) == [(None, "2021-05-04", "2021-08-05"), ("Eve Moss", "2021-08-05", "None")]
    assert remarks == ["mayor: It is not known who held it from 2021-05-04 to 2021-08-05."]


def test_an_open_term_is_ended_by_the_next() -> None:
    one, _ = news(("Eve Moss", "2021-05-05", None), ("Al Roy", "2023-05-05", None))
    assert spells(one) == [
        ("Eve Moss", "2021-05-05", "2023-05-05"),
        ("Al Roy", "2023-05-05", "None"),
    ]


def test_two_who_hold_it_at_once_are_left_to_people() -> None:
    one, remarks = news(("Eve Moss", "2021-05-05", "2024-01-01"), ("Al Roy", "2023-05-05", None))
    assert spells(one) == [("Eve Moss", "2021-05-05", "2024-01-01")]
    assert remarks == [
        "mayor: “Al Roy” from 2023-05-05 began before the term of 2021-05-05 ended; write both by "
        "hand."
    ]


days = st.integers(0, 4000).map(lambda number: date(2016, 1, 1) + timedelta(days=number))
names = st.sampled_from(["Ada Bell", "Tom Hill", "Eve Moss", "Al: Roy", "null", "Zoë O'Neil"])


@given(st.lists(st.tuples(names, days, st.none() | days), max_size=6), st.booleans())
@settings(max_examples=400)
def test_news_always_fit(rows: list[tuple[str, date, date | None]], is_dated: bool) -> None:
    found = sorted(
        (Tenure("mayor", start, end, name) for name, start, end in rows if not end or start < end),
        key=lambda one: (one.start, one.end or date.max),
    )
    one, _ = news_of(MAYOR, found, Proof(LIMIT if is_dated else None), LIMIT)
    if one is None:
        return
    text = with_news("", [one])
    from linter.config.values import plain
    from linter.config.yaml_file import parse_yaml

    said = plain(parse_yaml(text, "facts.yaml"))
    (laid,) = lay_offices((MAYOR,), said["offices"], {})
    assert list(gaps(laid.holders)) == []
    assert laid.holders[0] == MAYOR.holders[0]
    assert laid.as_of == one.as_of <= LIMIT
    assert laid.holders[-len(one.terms) :] == one.terms or not one.terms


words = st.sampled_from(["head", "vars", "results", "bindings", "office", "value"])
trees = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda one: st.lists(one) | st.dictionaries(words, one),
    max_leaves=12,
)


@given(trees)
@settings(max_examples=300)
def test_what_is_like_a_result_is_refused(data: Any) -> None:
    with pytest.raises(ResultError):
        read_result(json.dumps(data))


@given(st.lists(trees, max_size=4))
@settings(max_examples=200)
def test_rows_that_are_none_are_left_out(rows: list[Any]) -> None:
    columns = ["office", "holder", "start", "end"]
    data = {"head": {"vars": columns}, "results": {"bindings": rows}}
    found, faults = read_result(json.dumps(data))
    assert found == []
    assert len(faults) == len(rows)


def test_a_hostile_name_is_left_out() -> None:
    result(
        ("us-president", "A\u202eB", "2026-01-01", None),
        ("us-president", "x" * 201, "2026-01-01", None),
    )
    found, faults = read_result(Path("result.json").read_text(encoding="utf-8"))
    assert found == []
    assert len(faults) == 2


def test_brackets_of_one_entry_are_refused() -> None:
    one = News("mayor", LIMIT)
    with pytest.raises(FileError, match="“mayor” is written in brackets"):
        with_news("offices:\n- {id: mayor}\n", [one])


def consoles() -> list[tuple[str, str]]:
    """Return each command on the page with what it prints."""
    blocks = re.findall(r"```console\n\$ newslint (.*?)\n(.*?)```", PAGE, re.DOTALL)
    assert blocks
    return blocks


@pytest.mark.parametrize(("command", "output"), consoles())
def test_a_command_on_the_page_prints_that(
    capsys: pytest.CaptureFixture[str], command: str, output: str
) -> None:
    assert run(shlex.split(command)) == 0
    assert capsys.readouterr().out == output


@pytest.mark.parametrize("text", re.findall(r"```yaml\n(# house-facts.*?)```", PAGE, re.DOTALL))
def test_a_file_on_the_page_is_sound(capsys: pytest.CaptureFixture[str], text: str) -> None:
    house(text)
    assert "house-facts.yaml: sound; " in said(capsys, "check")


def test_the_config_on_the_page_is_read() -> None:
    house()
    (text,) = re.findall(r"```yaml\n(facts: .*?)```", PAGE, re.DOTALL)
    Path("newslint.yaml").write_text(text, encoding="utf-8")
    assert load_config("newslint.yaml").facts.files == ("house-facts.yaml",)


def test_the_page_says_what_a_run_by_old_facts_says(capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.txt").write_text("Pier\n\nRIVERTON, May 1, 2020 — The pier is open.\n", "utf-8")
    run(["story.txt", "--as-of", "2027-11-12", "--select", "facts"])
    (text,) = re.findall(r"```text\n(newslint: .*?)```", PAGE, re.DOTALL)
    assert text in capsys.readouterr().err


def test_the_page_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["facts", "--help"])
    commands = re.findall(r"^  (\w+) .*  ", capsys.readouterr().out.partition("commands:")[2], re.M)
    assert commands == ["list", "show", "timeline", "check", "query", "update"]
    assert all(f"newslint facts {name}" in PAGE for name in commands)
    assert os.path.isfile("house-facts.yaml") is False
