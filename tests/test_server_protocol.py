"""The language server as an editor meets it: a real client, and a real server in a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="needs the server: pip install 'newslint[server]'")

from editor import Editor, apply, capabilities, uri_of
from lsprotocol import types

# Long enough for a story, so that nothing but the planted faults is reported.
BODY = (
    "The council spoke about the pier for three hours. Work on it will begin when the ice is gone, "
    "the mayor said, and the ferry will land on the other side of the harbor until the end of the "
    "summer. The old pier was built by the fishermen of the town, and nobody remembers when that "
    "was. The new one will be longer by half, so that two boats can land at the same time."
)
HEAD = f"Riverton council approves plan\n\nBy Ana Petrova\n\nRIVERTON, March 4, 2016 — {BODY}\n\n"
FAULT = "He met senior Iraqi and officials on Monday, the mayor said.\n"
CLEAN = HEAD + "The council approved the plan for a new pier on Monday.\n"
STORY = CLEAN + "\n" + FAULT
COUNT = HEAD + "All 26 NATO members were there, a card on the ferry says.\n"
WIDGET = CLEAN + "\nTrending Stories\n"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("stories")
    (folder / ".git").mkdir()
    with Editor(folder) as one:
        yield one


@pytest.fixture
def uri(editor: Editor, request: pytest.FixtureRequest) -> Iterator[str]:
    """A text of the test's own, which is saved nowhere."""
    suffix, text = getattr(request, "param", (".txt", STORY))
    made = editor.open(f"{abs(hash(request.node.nodeid))}{suffix}", text)
    yield made
    editor.close(made)


def place(line: int, start: int, end: int) -> types.Range:
    return types.Range(types.Position(line, start), types.Position(line, end))


def only(found: list[types.Diagnostic], rule: str) -> types.Diagnostic:
    (one,) = [one for one in found if one.code == rule]
    return one


# Diagnostics


def test_a_diagnostic_says_what_and_where_and_leads_to_its_page(editor: Editor, uri: str) -> None:
    (found,) = editor.diagnostics(uri)
    assert (found.code, found.source) == ("missing-conjunct", "newslint")
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.range == place(8, 14, 33)
    assert found.message.startswith("“Iraqi and officials” lacks a word")
    assert found.code_description is not None
    page = Path(found.code_description.href.removeprefix("file://"))
    assert page.read_text(encoding="utf-8").startswith("# missing-conjunct (grammar)")


@pytest.mark.parametrize("uri", [(".txt", COUNT)], indirect=True)
def test_evidence_is_shown_beside_a_finding_and_the_date_where_it_stands(
    editor: Editor, uri: str
) -> None:
    found = only(editor.diagnostics(uri), "wrong-count")
    assert found.related_information is not None
    facts, date = found.related_information
    assert facts.message.startswith("NATO, member states: 28 from 2009-04-01")
    assert facts.location.range == found.range
    assert date.message == "story date 2016-03-04, from the dateline"
    assert date.location.range == place(4, 0, 26)


@pytest.mark.parametrize("uri", [(".txt", WIDGET)], indirect=True)
def test_boilerplate_is_shown_as_unnecessary(editor: Editor, uri: str) -> None:
    found = only(editor.diagnostics(uri), "trending-block")
    assert found.tags == (types.DiagnosticTag.Unnecessary,)


FORMS = {
    ".md": (
        f"# Council\n\nBy Ana Petrova\n\nRIVERTON, March 4, 2016 — {FAULT}\n{BODY}\n",
        place(4, 40, 59),
    ),
    ".html": (f"<h1>Council</h1>\n<p>🚢 {FAULT}</p>\n<p>{BODY}</p>", place(1, 20, 39)),
    ".json": (
        '{"headline": "Council",\n"text": "🚢\\n\\n' + FAULT.strip() + "\\n\\n" + BODY + '"}',
        place(1, 29, 48),
    ),
    ".jsonl": (
        '{"title": "A", "text": "🚢 ' + BODY + '"}\n'
        '{"title": "B", "text": "' + FAULT.strip() + " " + BODY + '"}\n',
        place(1, 38, 57),
    ),
}


@pytest.mark.parametrize("suffix", FORMS)
def test_every_form_has_its_places(editor: Editor, suffix: str) -> None:
    text, expected = FORMS[suffix]
    uri = editor.open(f"form{suffix}", text)
    assert only(editor.diagnostics(uri), "missing-conjunct").range == expected
    editor.close(uri)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 19), ("utf-16", 17), ("utf-32", 16)])
def test_columns_count_what_was_agreed_on(encoding: str, column: int, tmp_path: Path) -> None:
    text = CLEAN + "\n🚢 " + FAULT
    with Editor(tmp_path, can=capabilities([encoding, "utf-16"])) as editor:
        assert editor.encoding == encoding
        found = only(editor.diagnostics(editor.open("a.txt", text)), "missing-conjunct")
    assert found.range == place(8, column, column + 19)


def test_the_newest_text_wins(editor: Editor, uri: str) -> None:
    for end in range(len(CLEAN), len(STORY)):
        editor.type(uri, STORY[:end])
    editor.type(uri, WIDGET)
    assert editor.rules(uri) == ["trending-block"]


def test_a_sentence_is_given_time_to_be_written(editor: Editor, uri: str) -> None:
    begun = CLEAN + "\nThe city sent trucks on a 31-mile (50-"
    editor.type(uri, begun)
    assert editor.rules(uri) == []
    shown = editor.wait(lambda: editor.found[uri].diagnostics)  # nobody goes on with it
    assert [one.code for one in shown] == ["unclosed-parenthesis"]
    editor.type(uri, begun + " ")
    assert editor.rules(uri) == []
    editor.type(uri, begun + "\n\nTrending Stories")
    assert editor.rules(uri) == ["unclosed-parenthesis", "trending-block"]


def test_what_is_no_story_is_left_alone(editor: Editor) -> None:
    opened = [
        editor.open("new.md", ""),
        editor.open("package.json", '{"name": "x", "text": "The the."}'),
        editor.open("notes.md", "# Notes\n\nThe the list.\n"),
        editor.open("tool.py", "print('the the')\n"),
        editor.open(".hidden/a.txt", WIDGET),
    ]
    for uri in opened:
        assert editor.rules(uri) == []
        editor.close(uri)


def test_a_text_that_was_never_saved_is_judged_too(editor: Editor) -> None:
    uri = editor.open("untitled:Untitled-1", STORY, "plaintext")
    assert editor.rules(uri) == ["missing-conjunct"]
    titles = [one.title for one in editor.actions(uri, place(8, 14, 14))]
    assert "Suppress missing-conjunct here" in titles
    editor.close(uri)


def test_nothing_is_shown_of_a_text_that_is_closed(editor: Editor) -> None:
    uri = editor.open("closed.txt", STORY)
    editor.diagnostics(uri)
    editor.close(uri)
    editor.wait(lambda: not editor.found[uri].diagnostics)


# Actions


@pytest.mark.parametrize("uri", [(".txt", "🚢 " + WIDGET)], indirect=True)
def test_a_safe_fix_is_preferred_and_mends_the_text(editor: Editor, uri: str) -> None:
    found = only(editor.diagnostics(uri), "trending-block")
    fix, *others = editor.actions(uri, found.range, [types.CodeActionKind.QuickFix])
    assert (fix.title, fix.is_preferred) == ("Remove it (trending-block)", True)
    assert fix.diagnostics == (found,)
    assert not any(one.is_preferred for one in others)
    editor.choose(fix)
    assert editor.rules(uri) == []
    assert editor.texts[uri] == "🚢 " + CLEAN


@pytest.mark.parametrize("uri", [(".txt", COUNT)], indirect=True)
def test_a_fix_that_may_change_the_meaning_says_so(editor: Editor, uri: str) -> None:
    found = only(editor.diagnostics(uri), "wrong-count")
    fix = editor.actions(uri, found.range)[0]
    assert fix.title.endswith("(wrong-count; may change what the story says)")
    assert fix.is_preferred is None
    editor.choose(fix)
    assert "All 28 NATO members" in editor.texts[uri]


@pytest.mark.parametrize(
    "uri",
    [(".txt", f"{CLEAN}\nShare Tweet Email Print\n\n{FAULT}\nTrending Stories\n")],
    indirect=True,
)
def test_all_safe_fixes_are_one_action(editor: Editor, uri: str) -> None:
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    (fix,) = editor.actions(uri, whole, [types.CodeActionKind.SourceFixAll])
    assert fix.kind == "source.fixAll.newslint"
    editor.choose(fix)
    assert editor.rules(uri) == ["missing-conjunct"]


@pytest.mark.parametrize("where", ["here", "in this article"])
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_comment_suppresses_with_a_reason_to_type_over(
    editor: Editor, suffix: str, where: str
) -> None:
    uri = editor.open(f"comment{suffix}", FORMS[suffix][0])
    found = only(editor.diagnostics(uri), "missing-conjunct")
    titles = {one.title: one for one in editor.actions(uri, found.range)}
    editor.choose(titles[f"Suppress missing-conjunct {where}"])
    assert editor.rules(uri) == []
    verb = "ignore" if where == "here" else "ignore-file"
    said = f"<!-- newslint: {verb} missing-conjunct: seen and kept on 2026-11-23 -->\n"
    assert said in editor.texts[uri]
    selected = editor.shown[-1].selection
    assert selected is not None
    typed = apply(editor.texts[uri], [types.TextEdit(selected, "as it is")])
    assert "missing-conjunct: as it is -->" in typed
    editor.close(uri)


@pytest.mark.parametrize("where", ["here", "in this article"])
def test_a_form_without_comments_is_suppressed_beside_the_story(tmp_path: Path, where: str) -> None:
    (tmp_path / "newslint.yaml").write_text("profile: live\n", encoding="utf-8")
    with Editor(tmp_path) as editor:
        uri = editor.open("a.txt", STORY)
        found = only(editor.diagnostics(uri), "missing-conjunct")
        titles = {one.title: one for one in editor.actions(uri, found.range)}
        editor.choose(titles[f"Suppress missing-conjunct {where}"])
        editor.wait(lambda: not editor.found[uri].diagnostics)
        more = STORY.replace("ship", "boat") + "\nShe met senior Danish and officials, too.\n"
        editor.type(uri, more)
        assert len(editor.rules(uri)) == (1 if where == "here" else 0)
    said = (tmp_path / "newslint-ignore.yaml").read_text(encoding="utf-8")
    assert said.startswith("- rule: missing-conjunct\n  files: /a.txt\n")
    assert 'reason: "seen and kept on 2026-11-23"\n' in said


def test_a_name_is_allowed_in_the_config(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        uri = editor.open("a.txt", STORY)
        editor.diagnostics(uri)
        chosen = place(8, 7, 33)  # what the writer has marked
        titles = {one.title: one for one in editor.actions(uri, chosen)}
        editor.choose(titles["Allow “senior Iraqi and officials” as a name"])
        editor.wait(lambda: not editor.found[uri].diagnostics)
    said = (tmp_path / "newslint.yaml").read_text(encoding="utf-8")
    assert said == 'allow:\n  names: ["senior Iraqi and officials"]\n'


def test_the_page_of_a_rule_is_opened(editor: Editor, uri: str) -> None:
    found = only(editor.diagnostics(uri), "missing-conjunct")
    titles = {one.title: one for one in editor.actions(uri, found.range)}
    editor.choose(titles["Open the page of missing-conjunct"])
    assert editor.shown[-1].uri.endswith("/missing-conjunct.md")


# Hover and symbols


@pytest.mark.parametrize("uri", [(".txt", COUNT)], indirect=True)
def test_hover_shows_the_rule_and_the_timeline(editor: Editor, uri: str) -> None:
    found = only(editor.diagnostics(uri), "wrong-count")
    document = types.TextDocumentIdentifier(uri)

    def hover(at: types.Position) -> types.Hover | None:
        asked = types.HoverParams(document, at)
        return editor.ask(lambda: editor.client.text_document_hover_async(asked))

    shown = hover(found.range.start)
    assert shown is not None
    assert shown.range == found.range
    assert isinstance(shown.contents, types.MarkupContent)
    text = shown.contents.value
    assert text.startswith("**wrong-count** (error)")
    assert "- 2009-04-01 – 2017-06-05: **28**, Albania, Croatia join" in text
    assert "A count was not right when the story was written." in text
    assert hover(types.Position(0, 0)) is None


MARKDOWN = f"# Council\n\nBy Ana Petrova\n\n🚢 {BODY}\n\n## Vote\n\nIt was close.\n"


@pytest.mark.parametrize("uri", [(".md", MARKDOWN)], indirect=True)
def test_the_outline_shows_the_parts_of_the_article(editor: Editor, uri: str) -> None:
    asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    found: Any = editor.ask(lambda: editor.client.text_document_document_symbol_async(asked))
    assert [(one.name, one.detail) for one in found] == [
        ("Council", "headline"),
        ("By Ana Petrova", "byline"),
        ("🚢 The council spoke about the pier for three hours. Work o…", "paragraph"),
        ("Vote", "heading"),
    ]
    heading = found[-1]
    assert [one.name for one in heading.children] == ["It was close."]
    assert (heading.range.end, heading.selection_range) == (types.Position(8, 13), place(6, 3, 7))


# Configs


def test_a_broken_config_is_shown_at_its_line_until_it_is_mended(tmp_path: Path) -> None:
    config = tmp_path / "newslint.yaml"
    config.write_text("profile: live\n", encoding="utf-8")
    with Editor(tmp_path) as editor:
        uri = editor.open("a.txt", WIDGET)
        assert editor.rules(uri) == ["trending-block"]
        config.write_text("profile: live\n\nignore: [trending-blok]\n", encoding="utf-8")
        told = uri_of(config)
        editor.wait(lambda: editor.found.get(told) and editor.found[told].diagnostics)
        (fault,) = editor.found[told].diagnostics
        assert fault.range == place(2, 0, 23)
        assert "did you mean “trending-block”?" in fault.message
        assert editor.messages == [f"newslint: newslint.yaml:3: {fault.message}"]
        still = [one.code for one in editor.found[uri].diagnostics]
        assert still == ["trending-block"]  # as the last sound config has it
        config.write_text("ignore: [trending-block]\n", encoding="utf-8")
        (watched,) = editor.registered
        assert watched.method == "workspace/didChangeWatchedFiles"
        editor.report_change(config)  # which an editor does sooner than the server looks
        editor.wait(lambda: not editor.found[told].diagnostics)
        editor.wait(lambda: not editor.found[uri].diagnostics)


def test_a_config_that_was_never_sound_judges_nothing(tmp_path: Path) -> None:
    config = tmp_path / "newslint.yaml"
    config.write_text("profil: live\n", encoding="utf-8")
    with Editor(tmp_path) as editor:
        assert editor.rules(editor.open("a.txt", WIDGET)) == []
        (fault,) = editor.diagnostics(editor.open("newslint.yaml"))
        assert fault.range == place(0, 0, 12)
        assert len(editor.messages) == 1


def test_the_config_nearest_to_a_story_counts(tmp_path: Path) -> None:
    for folder in ("wire", "desk"):
        (tmp_path / folder).mkdir()
    (tmp_path / "wire/newslint.yaml").write_text("ignore: [boilerplate]\n", encoding="utf-8")
    (tmp_path / "newslint-ignore.yaml").write_text(
        "- rule: trending-blok\n  files: /desk/a.txt\n  reason: it is so\n", encoding="utf-8"
    )
    with Editor(tmp_path) as editor:
        assert editor.rules(editor.open("wire/a.txt", WIDGET)) == []
        assert editor.rules(editor.open("desk/a.txt", WIDGET)) == ["trending-block"]
        told = uri_of(tmp_path / "newslint-ignore.yaml")
        editor.wait(lambda: told in editor.found)
        assert [one.code for one in editor.found[told].diagnostics] == ["invalid-suppression"]


def test_a_baseline_holds_whatever_folder_is_open(tmp_path: Path) -> None:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire/a.txt").write_text(WIDGET, encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("baseline: known.jsonl\n", encoding="utf-8")
    command = [sys.executable, "-m", "linter", "wire", "--write-baseline", "known.jsonl"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    with Editor(tmp_path / "wire", "--preview") as editor:
        assert editor.rules(editor.open("a.txt", WIDGET + "\n" + FAULT)) == ["missing-conjunct"]


# Folders


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(WIDGET, encoding="utf-8")
    (tmp_path / "old").mkdir()
    (tmp_path / "old/3.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("exclude: [old/]\n", encoding="utf-8")
    return tmp_path


def test_a_folder_is_linted_with_progress(folder: Path) -> None:
    with Editor(folder) as editor:
        opened = editor.open("1.txt", CLEAN)  # not saved yet
        assert editor.rules(opened) == []
        (action,) = editor.actions(opened, place(0, 0, 0), ["source.newslint.folder"])
        editor.choose(action)
        editor.wait(lambda: editor.progress[-1].get("kind") == "end")
        assert editor.progress[0]["cancellable"]
        assert editor.progress[-1]["message"] == "2 findings in 3 stories."
        found = {uri: len(told.diagnostics) for uri, told in editor.found.items()}
        assert found == {uri_of(folder / f"{n}.txt"): int(n != 1) for n in range(3)}
        editor.close(opened)
        editor.wait(lambda: editor.found[opened].diagnostics)  # as the file has it


def test_a_folder_with_a_broken_config_says_so(folder: Path) -> None:
    config = folder / "newslint.yaml"
    config.write_text("exclude: [old/]\nignore: all-of-it\n", encoding="utf-8")
    with Editor(folder, "--workspace") as editor:
        editor.wait(lambda: editor.progress and editor.progress[-1].get("kind") == "end")
        (fault,) = editor.found[uri_of(config)].diagnostics
        assert fault.range == place(1, 0, 17)
        assert len(editor.found) == 1


def test_the_linting_of_a_folder_can_be_stopped(folder: Path) -> None:
    for number in range(400):
        (folder / f"more{number}.txt").write_text(CLEAN, encoding="utf-8")
    with Editor(folder, "--workspace", cancels=True) as editor:
        editor.wait(lambda: editor.progress and editor.progress[-1].get("kind") == "end")
        assert editor.progress[-1]["message"].startswith("stopped; ")


# Plain editors


def test_an_editor_that_can_do_little_is_served_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(COUNT, encoding="utf-8")
    with Editor(tmp_path, can=capabilities(plain=True)) as editor:
        assert editor.answer.capabilities.position_encoding == "utf-16"
        uri = editor.open("a.txt")
        (found,) = editor.diagnostics(uri)
        assert (found.tags, found.related_information, found.code_description) == (None,) * 3
        fix = editor.actions(uri, found.range)[0]
        assert fix.edit is not None
        assert fix.edit.changes is not None
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        flat: Any = editor.ask(lambda: editor.client.text_document_document_symbol_async(asked))
        assert flat[0].location.uri == uri
