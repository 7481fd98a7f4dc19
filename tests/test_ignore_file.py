"""The ignore file: what an entry silences, what is wrong with one, and when that is known."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from linter.config import ConfigError
from linter.config.files import find_ignore_file
from linter.document import Document
from linter.finding import Finding, Severity
from linter.report import Marked, Report, State
from linter.span import Span
from linter.suppress.hygiene import HYGIENE
from linter.suppress.ignore_file import IgnoreFile
from linter.suppress.reach import plain_name

AS_OF = date(2026, 11, 23)
KNOWN = {"stale-count", "missing-byline", "trending-block"}
PRINT = "0123456789abcdef" * 4


def finding(rule: str = "stale-count", at: str = "/body_html/p[3]", print_: str = PRINT) -> Finding:
    return Finding(rule, Severity.WARNING, "It is.", Span(0, 1), at, fingerprint=print_)


def report(
    *findings: Finding, story: str | None = None, ran: Sequence[str] = tuple(KNOWN)
) -> Report:
    return Report(Document("a.json", "{}", identity=story), findings, ran=frozenset(ran))


@dataclass
class House:
    """A folder with an ignore file, and a run over its stories."""

    folder: Path
    text: str

    def __post_init__(self) -> None:
        path = self.folder / "newslint-ignore.yaml"
        path.write_text(self.text, encoding="utf-8")
        self.file = IgnoreFile.read(str(path))

    def lint(self, path: str, *findings: Finding, as_of: date = AS_OF, **said: object) -> Report:
        made = report(*findings, **said)  # type: ignore[arg-type]
        return self.file.apply(made, str(self.folder / path), as_of)

    def faults(self, *walked: str, as_of: date = AS_OF) -> list[tuple[int, str, str]]:
        """Return what is wrong with the file: the line, the rule, and what is said."""
        folders = [os.path.realpath(self.folder / one) for one in walked]
        found = self.file.report(KNOWN, HYGIENE, folders, as_of)
        if found is None:
            return []
        lines = found.document.lines
        return [
            (lines.position(one.span.start).line, one.rule, one.message) for one in found.findings
        ]

    def unused(self, *walked: str) -> list[int]:
        """Return the lines of what is of no use."""
        return [line for line, rule, _ in self.faults(*walked) if rule == "unused-suppression"]


def entry(*lines: str, rule: str = "stale-count") -> str:
    """Return an entry with a reason; of `lines`, each is a key."""
    return "\n  ".join([f"- rule: {rule}", *lines, "reason: it is"]) + "\n"


class TestWhatIsSilenced:
    @pytest.mark.parametrize(
        ("lines", "silenced"),
        [
            (["files: /wire/a.json"], True),
            (["files: wire/a.json"], True),
            (["files: a.json"], True),
            (["files: wire/"], True),
            (["files: '*.json'"], True),
            (["files: ['/web/*.html', 'wire/**']"], True),
            (["files: ['*.json', '!a.json']"], False),
            (["files: /a.json"], False),
            (["files: '*.html'"], False),
            (["story: urn:x:1"], True),
            (["story: urn:x:10"], False),
            (["at: /body_html"], True),
            (["at: /body_html/p[3]"], True),
            (["at: /body_html/p"], False),
            (["at: /body"], False),
            (["at: /body_html/p[3]/b"], False),
            ([f"fingerprint: {PRINT}"], True),
            ([f"fingerprint: '{PRINT[:8]}'"], True),
            (["fingerprint: 0123456f"], False),
            (["files: '*.json'", "story: urn:x:1", "at: /body_html"], True),
            (["files: '*.json'", "story: urn:x:2", "at: /body_html"], False),
            (["files: '*.html'", "story: urn:x:1"], False),
            (["expires: 2026-11-23", "at: /body_html"], True),
            (["expires: 2026-11-22", "at: /body_html"], False),
        ],
    )
    def test_all_that_an_entry_says_must_fit(
        self, tmp_path: Path, lines: list[str], silenced: bool
    ) -> None:
        house = House(tmp_path, entry(*lines))
        found = house.lint("wire/a.json", finding(), story="urn:x:1")
        assert bool(found.suppressed) is silenced
        assert bool(found.findings) is not silenced

    def test_an_index_is_not_the_beginning_of_another(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("at: /body_html/p[3]"))
        found = house.lint("a.json", finding(), finding(at="/body_html/p[30]"))
        assert [one.at for one in found.findings] == ["/body_html/p[30]"]

    def test_only_the_rules_it_names(self, tmp_path: Path) -> None:
        house = House(
            tmp_path,
            "- rules: [stale-count, missing-byline]\n  files: '*'\n  reason: it is\n",
        )
        named = [finding(), finding("missing-byline"), finding("trending-block")]
        found = house.lint("a.json", *named)
        assert [one.rule for one in found.findings] == ["trending-block"]
        assert {one.finding.rule for one in found.suppressed} == {"stale-count", "missing-byline"}

    def test_the_reason_is_told(self, tmp_path: Path) -> None:
        house = House(tmp_path, "- {rule: stale-count, files: '*'}\n" + entry("files: '*'"))
        (one,) = house.lint("a.json", finding()).suppressed
        assert one == Marked(finding(), State.SUPPRESSED, "it is", in_source=False)

    def test_problems_of_reading_can_be_silenced_here(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'", rule="wrong-encoding"))
        assert house.lint("a.txt", finding("wrong-encoding", at="")).findings == ()
        assert house.faults(".") == []

    def test_and_so_can_faults_of_suppressions_in_a_story(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'", rule="unexplained-suppression"))
        assert house.lint("a.html", finding("unexplained-suppression", at="")).findings == ()

    def test_a_breakdown_of_newslint_cannot(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'", rule="rule-failed"))
        assert house.lint("a.txt", finding("rule-failed")).findings == (finding("rule-failed"),)
        assert house.faults() == [
            (
                1,
                "invalid-suppression",
                "“rule-failed” is a fault of newslint itself and cannot be suppressed; report it.",
            )
        ]

    def test_what_is_silenced_in_the_story_or_known_stays_so(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'"))
        earlier = Marked(finding(), State.SUPPRESSED, "said so", in_source=True)
        made = replace(report(), suppressed=(earlier,), known=(finding(),))
        assert house.file.apply(made, str(tmp_path / "a.json"), AS_OF) == made
        assert house.unused(".") == []

    def test_a_story_in_a_linked_folder_is_the_same_story(self, tmp_path: Path) -> None:
        (tmp_path / "wire").mkdir()
        try:
            (tmp_path / "link").symlink_to(tmp_path / "wire")
        except OSError:
            pytest.skip("this system makes no links")
        house = House(tmp_path, entry("files: /wire/a.json"))
        assert house.lint("link/a.json", finding()).findings == ()

    def test_a_story_elsewhere_is_in_no_pattern(self, tmp_path: Path) -> None:
        (tmp_path / "house").mkdir()
        house = House(tmp_path / "house", entry("files: '*'") + entry(f"fingerprint: {PRINT}"))
        assert house.lint("../a.json", finding(print_="f" * 64)).findings
        assert not house.lint("../a.json", finding()).findings

    @pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]\n"])
    def test_an_empty_file_silences_nothing(self, tmp_path: Path, text: str) -> None:
        house = House(tmp_path, text)
        assert house.lint("a.json", finding()) == report(finding())
        assert house.faults(".") == []

    def test_many_entries_are_not_all_looked_at(self, tmp_path: Path) -> None:
        text = "".join(entry(f"files: /wire/{n}/a.json") for n in range(300))
        house = House(tmp_path, text + entry("files: /wire/7"))
        assert house.lint("wire/7/a.json", finding()).findings == ()
        assert house.lint("wire/8/b.json", finding()).findings != ()
        assert house.unused() == []


class TestFaults:
    def test_a_wrong_rule(self, tmp_path: Path) -> None:
        house = House(
            tmp_path,
            "- rules:\n  - stale-count\n  - stale-cuont\n  files: '*'\n  reason: it is\n",
        )
        assert house.lint("a.json", finding()).findings == ()
        assert house.faults() == [
            (
                3,
                "invalid-suppression",
                "There is no rule “stale-cuont”; did you mean “stale-count”?",
            )
        ]

    def test_no_reason(self, tmp_path: Path) -> None:
        house = House(
            tmp_path, "# ours\n- rule: stale-count\n  files: '*'\n  author: Ana\n  reason: ''\n"
        )
        assert house.faults() == [
            (
                2,
                "unexplained-suppression",
                "No reason is given for suppressing “stale-count”; say in a few words what is "
                "wrong about it here.",
            )
        ]

    def test_past_its_day(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'", "expires: 2026-11-22"))
        house.lint("a.json", finding())
        assert house.faults(".") == [
            (
                3,
                "expired-suppression",
                "The suppression of “stale-count” expired on 2026-11-22; mend what it is about, or "
                "give it a new day.",
            )
        ]

    def test_of_no_use(self, tmp_path: Path) -> None:
        house = House(
            tmp_path,
            entry("files: a.json")
            + "- rules: [stale-count, missing-byline]\n  files: '*'\n  reason: it is\n",
        )
        house.lint("a.json", finding("missing-byline"))
        assert house.faults(".") == [
            (
                1,
                "unused-suppression",
                "“stale-count” finds nothing that this entry is about; remove the entry.",
            ),
            (
                4,
                "unused-suppression",
                "“stale-count” finds nothing that this entry is about; take it out of the entry.",
            ),
        ]

    def test_it_is_found_in_the_file_itself(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'") + entry("at: /x", rule="stale-cuont"))
        found = house.file.report(KNOWN, HYGIENE, [], AS_OF)
        assert found is not None
        (one,) = found.findings
        assert one.span.of(found.document.source) == "- rule: stale-cuont"
        assert (one.at, one.kind, one.severity) == ("/1", None, Severity.WARNING)
        assert found.document.path.endswith("newslint-ignore.yaml")

    def test_a_fingerprint_stays_when_entries_are_added(self, tmp_path: Path) -> None:
        def prints(text: str) -> list[str]:
            found = House(tmp_path, text).file.report(KNOWN, HYGIENE, [], AS_OF)
            assert found is not None
            return [one.fingerprint for one in found.findings]

        wrong = entry("at: /x", rule="stale-cuont")
        assert prints(wrong) == prints(entry("files: '*'") + wrong)

    def test_severities_come_from_the_config(self, tmp_path: Path) -> None:
        house = House(tmp_path, "- {rule: stale-cuont, files: '*'}\n")
        severities = {"invalid-suppression": Severity.ERROR}
        found = house.file.report(KNOWN, severities, [], AS_OF)
        assert found is not None
        assert [(one.rule, one.severity) for one in found.findings] == [
            ("invalid-suppression", Severity.ERROR)
        ]

    def test_lines_that_only_yaml_ends_are_no_trouble(self, tmp_path: Path) -> None:
        house = House(tmp_path, '# a\u2028#b\u2028# c\n- {rule: x, files: "*", reason: it}\n')
        assert [rule for _, rule, _ in house.faults()] == ["invalid-suppression"]


class TestWhenUseIsKnown:
    """A hook lints some stories only, so an entry for another one is not of no use."""

    @pytest.mark.parametrize(
        ("lines", "linted", "walked", "unused"),
        [
            (["files: /wire/a.json"], "wire/a.json", [], True),
            (["files: wire/a.json"], "wire/a.json", [], True),
            (["files: /wire/a.json"], "wire/b.json", [], False),
            (["files: a.json"], "wire/a.json", [], False),
            (["files: a.json"], "wire/a.json", ["wire"], False),
            (["files: a.json"], "wire/a.json", ["."], True),
            (["files: /wire/*.json"], "wire/a.json", [], False),
            (["files: /wire/*.json"], "wire/a.json", ["wire"], True),
            (["files: /wire/"], "wire/a.json", ["wire"], True),
            (["files: wire/**"], "wire/a.json", ["."], True),
            (["files: wire/**"], "wire/old/a.json", ["wire/old"], False),
            (["files: [/wire/a.json, /web/b.html]"], "wire/a.json", [], False),
            (["files: [/wire/*.json, '!/web/b.html']"], "wire/a.json", ["wire"], True),
            (["story: urn:x:1"], "wire/a.json", [], True),
            (["story: urn:x:2"], "wire/a.json", ["."], False),
            (["story: urn:x:1", "files: '*.json'"], "wire/a.json", [], True),
            (["story: urn:x:1", "files: '*.html'"], "wire/a.json", ["."], True),
            (["files: /wire/gone.json"], "wire/a.json", ["wire"], True),
            (["files: /wire/gone.json"], "wire/a.json", [], False),
            (["files: gone/**"], "wire/a.json", ["."], True),
            (["fingerprint: ffffffff"], "wire/a.json", [], False),
            (["fingerprint: ffffffff"], "wire/a.json", ["wire"], False),
            (["fingerprint: ffffffff"], "wire/a.json", ["."], True),
            (["at: /title"], "wire/a.json", ["."], True),
        ],
    )
    def test_all_that_an_entry_could_be_about_was_linted(
        self, tmp_path: Path, lines: list[str], linted: str, walked: list[str], unused: bool
    ) -> None:
        (tmp_path / "wire" / "old").mkdir(parents=True)
        house = House(tmp_path, entry(*lines))
        house.lint(linted, finding("trending-block"), story="urn:x:1")
        assert house.unused(*walked) == ([1] if unused else [])

    def test_its_rule_ran(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*'"))
        house.lint("a.json", ran=["trending-block"])
        assert house.unused(".") == []
        house.lint("b.json", ran=["stale-count"])
        assert house.unused(".") == [1]

    def test_its_rule_ran_on_a_story_that_it_is_about(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*.json'"))
        house.lint("a.html")
        house.lint("a.json", ran=[])
        assert house.unused(".") == []

    def test_one_use_is_enough(self, tmp_path: Path) -> None:
        house = House(tmp_path, entry("files: '*.json'"))
        house.lint("a.json", finding())
        house.lint("b.json")
        assert house.unused(".") == []

    def test_a_folder_above_was_looked_through(self, tmp_path: Path) -> None:
        (tmp_path / "house").mkdir()
        house = House(tmp_path / "house", entry("files: '*.json'"))
        house.lint("a.json")
        assert house.unused("..") == [1]


class TestBrokenFiles:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("rule: x\n", ": This must be a list, and is keys with values."),
            ("- stale-count\n", ":1: This must be keys with values, and is “stale-count”."),
            ("- files: '*'\n", ":1: This needs one of the keys “rule” or “rules”."),
            (
                "- rule: x\n  rules: [y]\n  files: '*'\n",
                ":1: The keys “rule” and “rules” stand side by side; give only one of them.",
            ),
            (
                "\n- rule: x\n",
                ":2: This needs one of the keys “files”, “story”, “at” or “fingerprint”.",
            ),
            (
                "- rule: x\n  file: a\n",
                ":2: file: There is no key “file” here; did you mean “files”?",
            ),
            ("- rule: 3\n  files: a\n", ":1: rule: This must be text, and is the number 3."),
            (
                "- rules: []\n  files: a\n",
                ":1: rules: This is a list of too few; give at least 1.",
            ),
            (
                "- rule: x\n  files: [a, 3]\n",
                ":2: files: This must be text, and is the number 3.",
            ),
            (
                "- rule: x\n  files: a\n  files: b\n",
                ":3: files: The key stands here twice, first on line 2.",
            ),
            (
                "- rule: x\n  files: '!'\n",
                ":2: files: “!” is no pattern of paths; write it as in .gitignore.",
            ),
            (
                "- rule: x\n  at: body\n",
                ":2: at: This is “body”; a JSON pointer begins with “/”, as in “/body_html”.",
            ),
            (
                "- rule: x\n  fingerprint: abc\n",
                ":2: fingerprint: This is “abc”; write the fingerprint of a finding, or at least "
                "its first 8 characters.",
            ),
            (
                "- rule: x\n  at: /a\n  expires: tomorrow\n",
                ":3: expires: This is “tomorrow”; write a day as in 2027-01-31.",
            ),
            (
                "- rule: x\n  at: /a\n  expires: 2027-02-30\n",
                ":3: expires: There is no day “2027-02-30”; write it as in 2027-01-31.",
            ),
            ("- rule: [x\n", ":2: The file is not valid YAML"),
        ],
    )
    def test_an_error_names_file_line_and_key(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        path = Path("newslint-ignore.yaml")
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError) as caught:
            IgnoreFile.read(str(path))
        assert str(caught.value).startswith(f"newslint-ignore.yaml{message}")


class TestWhereItLies:
    def test_the_nearest_upwards(self, tmp_path: Path) -> None:
        inner = tmp_path / "wire" / "old"
        inner.mkdir(parents=True)
        above = tmp_path / "newslint-ignore.yaml"
        above.touch()
        assert find_ignore_file(str(inner)) == str(above)
        nearer = tmp_path / "wire" / "newslint-ignore.yaml"
        nearer.touch()
        assert find_ignore_file(str(inner)) == str(nearer)

    def test_there_may_be_none(self, tmp_path: Path) -> None:
        assert find_ignore_file(str(tmp_path)) is None

    @pytest.mark.parametrize("name", ["newslint-ignore.yml", ".newslint-ignore.yaml"])
    def test_another_name_is_not_passed_over(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).touch()
        with pytest.raises(ConfigError, match=r"rename it “newslint-ignore\.yaml”"):
            find_ignore_file(str(tmp_path))


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("/a.json", "a.json"),
        ("wire/a.json", "wire/a.json"),
        ("/wire/", "wire"),
        ("a.json", None),
        ("wire/", None),
        ("wire/*.json", None),
        ("wire/a[1].json", None),
        ("!wire/a.json", None),
        ("/", None),
    ],
)
def test_a_pattern_names_one_path_or_may_name_more(pattern: str, name: str | None) -> None:
    assert plain_name(pattern) == name


def test_an_entry_about_a_finding_lets_the_one_it_spoke_for_speak(tmp_path: Path) -> None:
    house = House(tmp_path, entry("files: /a.json", rule="trending-block"))
    one = replace(report(finding("trending-block")), outranked=(finding("stale-count"),))
    applied = house.file.apply(one, str(tmp_path / "a.json"), AS_OF)
    assert [found.rule for found in applied.findings] == ["stale-count"]
    assert [found.finding.rule for found in applied.suppressed] == ["trending-block"]
    assert not applied.outranked
