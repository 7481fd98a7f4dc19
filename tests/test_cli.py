"""The command line from end to end: exit codes, streams, and what is said about a wrong request."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest

from linter import __version__
from linter.engine import Engine
from linter.readers import MAX_BYTES

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "schemas/report.schema.json").read_text(encoding="utf-8"))

CLEAN = """Riverton council approves plan for new pier

RIVERTON — The council approved the plan for a new pier on Monday, after a long debate.

Work on the pier will begin when the ice is gone, the mayor said.
"""
ERROR = CLEAN + "\nHe met with senior Iraqi and officials in recent days, the mayor said.\n"
WARNING = CLEAN + "\nTrending Stories\n"


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("COLUMNS", "NO_COLOR", "GITHUB_ACTIONS")
    }
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def newslint(*arguments: str, stdin: str = "", **more: str) -> Outcome:
    """Run the real command in the working directory."""
    done = subprocess.run(
        [sys.executable, "-m", "linter", *arguments],
        input=stdin.encode(),
        capture_output=True,
        env=environment(**more),
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def refusal(*arguments: str, stdin: str = "") -> str:
    """Return what is said about a request that cannot be followed; nothing may be on stdout."""
    outcome = newslint(*arguments, stdin=stdin)
    assert (outcome.code, outcome.out) == (2, "")
    return outcome.err.removeprefix("newslint: error: ").removesuffix("\n")


@pytest.fixture(autouse=True)
def _stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("clean", CLEAN), ("error", ERROR), ("warning", WARNING)):
        Path(f"{name}.txt").write_text(text, encoding="utf-8")


# Exit codes


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("clean.txt", 0),
        ("check clean.txt", 0),
        ("warning.txt", 0),
        ("error.txt", 1),
        ("warning.txt --fail-on warning", 1),
        ("warning.txt --fail-on=note", 1),
        ("error.txt --fail-on never", 0),
        ("error.txt --exit-zero", 0),
        ("none.txt", 2),
        ("none.txt --exit-zero", 2),
        ("error.txt none.txt", 2),
        ("error.txt --frmat json", 2),
        ("", 2),
    ],
)
def test_exit_code(arguments: str, code: int) -> None:
    assert newslint(*arguments.split()).code == code


def test_a_rule_that_fails_is_reported_and_the_exit_code_is_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from linter.cli import run

    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(Engine, "lint", broken)
    assert run(["clean.txt", "--exit-zero"]) == 2
    said = capsys.readouterr()
    assert "error: newslint failed on this story (ZeroDivisionError: division by zero)" in said.out
    assert "see “rule-failed” in the report" in said.err


# Streams


def test_the_report_is_concise_where_no_terminal_is() -> None:
    outcome = newslint("error.txt")
    assert outcome.out.startswith("error.txt:7:20: error: ")
    assert outcome.out.endswith(" [missing-conjunct]\n")
    assert (outcome.out.count("\n"), outcome.err) == (1, "")


def test_what_was_found_is_printed_before_a_path_is_complained_of() -> None:
    outcome = newslint("error.txt", "eror.txt")
    assert outcome.out.startswith("error.txt:7:20: error: ")
    assert outcome.err == (
        "newslint: error: “eror.txt” does not exist; did you mean “error.txt”?\n"
    )


def test_an_ending_in_common_makes_no_other_file_near() -> None:
    assert newslint("nope.txt").err == "newslint: error: “nope.txt” does not exist.\n"


def test_a_pattern_that_no_shell_filled_in_is_explained() -> None:
    assert newslint("stories/*.txt").err == (
        "newslint: error: “stories/*.txt” does not exist; leave patterns to the shell, or name a "
        "folder.\n"
    )


@pytest.mark.parametrize("more", ["", "--select nothing-such"])
def test_no_report_is_written_over_a_story_in_a_folder(more: str) -> None:
    Path("stories").mkdir()
    Path("stories/one.txt").write_text(ERROR, encoding="utf-8")
    given = f"stories --format json=stories/one.txt --format concise=out {more}"
    outcome = newslint(*given.split())
    assert "“stories/one.txt” is to be linted; name another file." in outcome.err
    assert (outcome.code, Path("stories/one.txt").read_text(encoding="utf-8")) == (2, ERROR)
    assert Path("out").exists()


@pytest.mark.parametrize("command", ["parse", "check", ""])
def test_behind_two_dashes_nothing_is_an_option(command: str) -> None:
    Path("--odd.txt").write_text(CLEAN, encoding="utf-8")
    assert newslint(*command.split(), "--", "--odd.txt").code == 0
    assert newslint(*command.split(), "--", "--nope.txt").code == 2


@pytest.mark.parametrize("command", ["parse ::x.txt", "test trending-block --corpus ."])
def test_no_line_begins_with_what_would_be_a_command(command: str) -> None:
    Path("::x.txt").write_text(WARNING, encoding="utf-8")
    lines = newslint(*command.split()).out.splitlines()
    assert any("::x.txt" in line for line in lines)
    assert not any(line.startswith("::") for line in lines)


def test_behind_two_dashes_no_word_is_lost() -> None:
    assert refusal("rules", "--", "-x") == "“-x” is one argument too many."


def test_json_says_what_could_not_be_done() -> None:
    outcome = newslint("clean.txt", "nope.txt", "--format", "json")
    assert json.loads(outcome.out)["failures"] == ["“nope.txt” does not exist."]


@pytest.mark.parametrize(
    "arguments", ["clean.txt", "error.txt warning.txt", "none.txt", ". --select nothing-such"]
)
def test_json_is_a_valid_document_whatever_happens(arguments: str) -> None:
    outcome = newslint(*arguments.split(), "--format", "json")
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(outcome.out))


def test_stories_are_reported_in_order_of_path() -> None:
    outcome = newslint("warning.txt", ".", "--format", "json")
    report = json.loads(outcome.out)
    paths = [finding["path"] for finding in report["findings"]]
    assert paths == sorted(paths)
    assert report["summary"]["stories"] == 3


def test_full_on_request() -> None:
    out = newslint(".", "--format", "full").out
    assert "error.txt\n\n  7:20  error: " in out
    assert out.endswith(" in 3 stories: 1 error, 1 warning.\n")
    assert "stories" not in newslint(".", "--format", "full", "-q").out


def test_skipped_files_are_counted_on_stderr_unless_quiet() -> None:
    Path("requirements.txt").write_text("pytest\n")
    assert newslint(".").err == ("newslint: skipped 1 file that is no story.\n")
    assert newslint(".", "-q").err == ""


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_output_is_utf8_whatever_the_locale(locale: str) -> None:
    out = newslint("error.txt", LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="latin-1").out
    assert "“and”" in out


def test_color_only_when_asked_for() -> None:
    assert "\x1b" not in newslint("error.txt").out
    assert "\x1b[1;31merror:\x1b[0m" in newslint("error.txt", "--color", "always").out


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("no_color", "colored"), [("", True), ("1", False)])
def test_a_person_at_a_terminal_gets_the_full_report(no_color: str, colored: bool) -> None:
    import pty

    master, slave = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "linter", "error.txt"],
        stdout=slave,
        env=environment(NO_COLOR=no_color, TERM="xterm"),
        timeout=60,
        check=False,
    )
    os.close(slave)
    out = os.read(master, 65536).decode()
    os.close(master)
    assert "1 finding in 1 story: 1 error." in out
    assert ("\x1b[" in out) is colored


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
def test_a_report_that_cannot_be_stored() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "linter", "error.txt"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "newslint: error: The report could not be written (No space left on device).\n"
    )


def test_a_reader_that_goes_away_is_no_fault() -> None:
    for number in range(300):
        Path(f"story{number}.txt").write_text(ERROR * 3, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "linter", ".", "--format", "full"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_ctrl_c_ends_in_a_sentence_with_130() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "linter", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    time.sleep(1.5)  # until it waits for its story
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err == b"newslint: interrupted; nothing more was done.\n"


# What is read


def test_standard_input() -> None:
    assert newslint("-", stdin=ERROR).out.startswith("stdin:7:20: error: ")
    named = newslint("-", "--stdin-filename", "desk/story.txt", stdin=ERROR)
    assert named.out.startswith("desk/story.txt:7:20: error: ")


def test_paths_and_options_in_any_order() -> None:
    assert newslint("clean.txt", "--format", "json", "error.txt").code == 1


def test_a_file_of_another_suffix_when_its_form_is_given() -> None:
    Path("story.raw").write_text(ERROR, encoding="utf-8")
    assert newslint("story.raw", "--input-format", "text").code == 1


def test_a_file_that_is_no_text_is_a_finding() -> None:
    Path("bad.txt").write_bytes(b"caf\x81 \x93quoted\x94")
    outcome = newslint("bad.txt")
    assert outcome.code == 1
    assert outcome.out.startswith("bad.txt:1:4: error: The byte 0x81 is not UTF-8;")


def test_a_file_that_is_too_large_is_a_finding_and_is_not_read() -> None:
    with open("big.txt", "wb") as file:
        file.truncate(MAX_BYTES * 1000)  # a hole in the disk: reading it would take memory and time
    outcome = newslint("big.txt")
    assert outcome.code == 1
    assert outcome.out.startswith("big.txt:1:1: error: The file is larger than 16 MB")


def test_the_nearest_config_is_read_unless_isolated() -> None:
    Path("newslint.yaml").write_text("settings: {missing-conjunct: note}\nexclude: [warning.txt]\n")
    outcome = newslint(".")
    assert (outcome.code, outcome.out.count("\n")) == (0, 1)
    assert newslint(".", "--isolated").code == 1


def test_fail_on_in_the_config_is_overruled_by_the_command_line() -> None:
    Path("newslint.yaml").write_text("fail-on: warning\n")
    assert newslint("warning.txt").code == 1
    assert newslint("warning.txt", "--fail-on", "error").code == 0


def test_select_and_ignore_take_lists_and_may_be_repeated() -> None:
    select = ("--select", "missing-conjunct,boilerplate", "--select", "missing-byline")
    assert newslint(".", *select).out.count("\n") == 2
    assert newslint(".", *select, "--ignore", "boilerplate").out.count("\n") == 1


def test_the_day_of_judgement_and_the_profile_are_in_the_report() -> None:
    arguments = ("clean.txt", "--format", "json", "--as-of", "2024-05-01", "--profile", "archive")
    tool = json.loads(newslint(*arguments).out)["tool"]
    assert (tool["as_of"], tool["profile"]) == ("2024-05-01", "archive")


# What is said about a wrong request

REFUSALS = {
    "--formt json clean.txt": "There is no option “--formt”; did you mean “--format”?",
    "clean.txt --zzz": "There is no option “--zzz”; “newslint --help” lists them.",
    "clean.txt --diff-base=": "--diff-base: The value is empty; give one.",
    "clean.txt --baseline=": "--baseline: The value is empty; give one.",
    "clean.txt --format jsn": "--format: “jsn” is not known; did you mean “json”?",
    "clean.txt --format xml": (
        "--format: “xml” is not known; give full, concise, json, sarif, github, gitlab, jsonl, "
        "junit, checkstyle, rdjson or markdown."
    ),
    "clean.txt --format sarif=": (
        "--format: “sarif=” names no file; write sarif=PATH, or sarif alone."
    ),
    "clean.txt --format sarif --format json": (
        "--format: “sarif” and “json” cannot both go to standard output; "
        "give one a file, as in json=PATH."
    ),
    "clean.txt --format sarif=out --format json=./out": (
        "--format: “./out” is named for two reports; give each its own."
    ),
    "clean.txt --format json=./clean.txt": (
        "--format: “./clean.txt” is to be linted; name another file."
    ),
    "clean.txt --format": "--format: expected one argument.",
    "clean.txt --fail-on eror": "--fail-on: “eror” is not known; did you mean “error”?",
    "clean.txt --color sometimes": (
        "--color: “sometimes” is not known; give auto, always or never."
    ),
    "clean.txt --as-of 1.5.2024": "--as-of: “1.5.2024” is no date; write it as 2020-01-31.",
    "clean.txt --story-date 2024-02-30": (
        "--story-date: “2024-02-30” is no date; write it as 2020-01-31."
    ),
    "clean.txt --select ,": "--select: no rule is named; give rules, families or patterns.",
    "clean.txt --select missing-conjunkt": (
        "--select: “missing-conjunkt” is no rule, family or pattern of rules; "
        "did you mean “missing-conjunct”?"
    ),
    "clean.txt --profile arhive": (
        "--profile: There is no profile “arhive”; did you mean “archive”?"
    ),
    "chekc clean.txt": "There is no file and no command “chekc”; did you mean “newslint check”?",
    "claen.txt": "“claen.txt” does not exist; did you mean “clean.txt”?",
    "- clean.txt": "“-” reads one story from standard input; leave the other paths out.",
    "clean.txt --stdin-filename a.txt": (
        "--stdin-filename names what is read from “-”; add “-” as the path."
    ),
    "- --input-format word": (
        "--input-format: “word” is not known; give text, html, markdown, json, jsonl or xml."
    ),
    "parse": "the following arguments are required: FILE.",
    "parse clean.txt error.txt": "“error.txt” is one argument too many.",
    "parse .": "“.” is a folder; name one file.",
    "parse claen.txt": "“claen.txt” does not exist; did you mean “clean.txt”?",
    "parse clean.txt --formt json": "There is no option “--formt”; did you mean “--format”?",
    "explain missing-conjunkt": (
        "There is no rule “missing-conjunkt”; did you mean “missing-conjunct”?"
    ),
    "explain zzz": "There is no rule “zzz”; “newslint rules” lists them.",
    "rules everything": "“everything” is one argument too many.",
}


@pytest.mark.parametrize("arguments", REFUSALS)
def test_what_is_wrong_is_said_in_a_sentence(arguments: str) -> None:
    assert refusal(*arguments.split()) == REFUSALS[arguments]


def test_a_config_error_names_its_place() -> None:
    Path("newslint.yaml").write_text("profile: archive\nselct: all\n")
    assert refusal("clean.txt") == (
        "newslint.yaml:2: selct: There is no key “selct”; did you mean “select”?"
    )


def test_a_folder_without_stories() -> None:
    Path("empty").mkdir()
    assert refusal("empty").startswith("The folder “empty” holds no story: ")


def test_hostile_names_are_inert_in_messages() -> None:
    assert refusal("\x1b[31m\u202e.txt") == "“\\x1b[31m\\u202e.txt” does not exist."


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read() -> None:
    os.chmod("clean.txt", 0)
    assert refusal("clean.txt") == "“clean.txt” cannot be read (Permission denied)."


def test_newslint_alone_prints_a_short_help() -> None:
    outcome = newslint()
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("usage: newslint [check] PATHS")


# The other commands


def test_help_names_every_command_and_exit_code() -> None:
    outcome = newslint("--help")
    assert (outcome.code, outcome.err) == (0, "")
    for said in ("check PATHS", "parse FILE", "rules  ", "explain RULE", "exit codes:", "--as-of"):
        assert said in outcome.out


def test_version_says_how_old_the_facts_are() -> None:
    outcome = newslint("--version")
    assert outcome.code == 0
    assert outcome.out.startswith(f"newslint {__version__} (facts as of 20")


def test_a_file_that_is_called_like_a_command_is_named_with_its_folder() -> None:
    Path("rules").write_text(ERROR, encoding="utf-8")
    assert newslint("./rules", "--input-format", "text").out.startswith("rules:7:20: ")


def test_parse_shows_the_story_as_seen() -> None:
    lines = newslint("parse", "warning.txt", "--as-of", "2024-05-01").out.splitlines()
    assert lines[0] == "warning.txt"
    assert "headline  Riverton council approves plan for new pier" in lines
    assert "dateline  RIVERTON" in lines
    assert "as of     2024-05-01" in lines
    assert lines[-1].split() == ["7", "boilerplate/trending-block", "Trending", "Stories"]


def test_parse_cuts_text_to_the_width_of_the_terminal() -> None:
    out = newslint("parse", "clean.txt", COLUMNS="60").out
    assert max(map(len, out.splitlines())) == 60


def test_parse_as_json() -> None:
    data = json.loads(newslint("parse", "-", "--format", "json", stdin=CLEAN).out)
    assert list(data) == ["article", "blocks"]
    assert data["article"]["dateline"] == {"place": "RIVERTON", "agency": None, "date": None}
    assert data["article"]["story_date"] is None
    assert data["blocks"][0] == {
        "kind": "headline",
        "label": None,
        "text": "Riverton council approves plan for new pier",
        "at": "/line[1]",
        "range": {
            "start": {"line": 1, "column": 1, "offset": 0},
            "end": {"line": 1, "column": 44, "offset": 43},
        },
    }


def test_parse_of_what_cannot_be_read() -> None:
    Path("empty.txt").write_text("")
    outcome = newslint("parse", "empty.txt", "--format", "json")
    assert outcome.code == 2
    assert json.loads(outcome.out)["blocks"] == []
    assert outcome.err.startswith("newslint: error: empty.txt: The file is empty;")


def test_parse_shows_the_form_that_article_schemas_speak_about() -> None:
    Path("story.txt").write_text(ERROR, encoding="utf-8")
    form = json.loads(newslint("parse", "story.txt", "--format", "form").out)
    assert form["body"][0]["kind"] == "paragraph"
    assert form["as_of"]


def test_what_stands_behind_two_dashes_is_a_path() -> None:
    Path("-story.txt").write_text(ERROR, encoding="utf-8")
    assert newslint("--format", "concise", "--", "-story.txt").out.startswith("-story.txt:7:20: ")


def test_help_is_a_command_too() -> None:
    assert newslint("help").out == newslint("--help").out
    assert newslint("help", "parse").out == newslint("parse", "--help").out


def test_a_config_with_another_ending_is_no_secret() -> None:
    Path("newslint.yml").write_text("fail-on: warning\n", encoding="utf-8")
    Path("story.txt").write_text(ERROR, encoding="utf-8")
    done = newslint("story.txt")
    assert done.code == 2
    assert done.err == "newslint: error: “newslint.yml” is not read; rename it “newslint.yaml”.\n"


def test_rules_lists_them_with_severity_and_default() -> None:
    lines = newslint("rules").out.splitlines()
    assert lines[0].split() == ["rule", "family", "severity", "default", "what", "it", "finds"]
    (row,) = (line for line in lines if line.startswith("missing-conjunct "))
    assert row.split()[1:4] == ["grammar", "error", "on"]


def test_rules_as_json() -> None:
    rows = json.loads(newslint("rules", "--format", "json").out)["rules"]
    assert [row["rule"] for row in rows] == sorted(row["rule"] for row in rows)
    assert {"rule", "family", "severity", "default", "summary"} == set(rows[0])


def test_explain_shows_page_options_and_examples() -> None:
    out = newslint("explain", "missing-byline").out
    assert out.startswith("missing-byline (attribution)\n\n")
    assert "\nSeverity: note. Runs by default. Since 0.1.0.\n" in out
    assert "    min-words: " in out
    assert "        A whole number; 325 by default.\n" in out
    assert "⟦" in out


def test_explain_of_what_can_go_wrong_in_reading() -> None:
    out = newslint("explain", "unreadable-file").out
    assert out.endswith("\nSeverity: error. Always reported.\n")


# Start-up


def test_a_plain_run_loads_nothing_it_does_not_use() -> None:
    code = (
        "import sys; from linter.cli import run; run(['clean.txt', '-q']); "
        "print(*sorted({'importlib.metadata', 'rich', 'difflib', 'pathspec', 'shutil', "
        "'linter.reporters.full', 'linter.reporters.json', 'linter.outline', 'linter.catalogue', "
        "'linter.reporters.sarif', 'linter.reporters.github', 'linter.reporters.statistics', "
        "'linter.bug_report', 'linter.baseline', 'linter.changed_lines', 'linter.fixer', "
        "'linter.suppress.directives', 'linter.suppress.ignore_file', 'linter.writing', "
        "'linter.config.yaml_file', 'linter.config.options', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), check=True, text=True
    )
    assert set(done.stdout.split()) <= {"yaml"}  # shipped YAML that no build has prepared
