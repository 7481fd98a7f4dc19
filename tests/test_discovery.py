"""Paths to stories: what is taken, what is left out, and what is said about a wrong path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.discovery import Found, discover
from linter.ignore_patterns import IgnorePatterns


@pytest.fixture(autouse=True)
def _in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*paths: str) -> None:
    """Create files with the text “x”; a path that ends in “/” is a folder."""
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        if path.endswith("/"):
            Path(path).mkdir(exist_ok=True)
        else:
            Path(path).write_text("x")


def ignore(folder: str, *lines: str) -> None:
    Path(folder, ".gitignore").write_text("\n".join(lines) + "\n")


def shown(*paths: str) -> list[str]:
    return [story.shown for story in discover(paths or ["."]).stories]


def complaint(*paths: str) -> str:
    """Return the one thing that is said about `paths`."""
    (error,) = discover(paths).errors
    return str(error)


# What is taken


def test_a_folder_is_walked_for_known_suffixes_in_order() -> None:
    make("b.txt", "a/z.text", "a/b.TXT", "page.html", "script.py")
    assert shown() == ["a/b.TXT", "a/z.text", "b.txt", "page.html"]


def test_a_story_knows_whether_it_was_named() -> None:
    make("a.txt", "sub/b.txt", "sub/c.txt")
    found = discover(["a.txt", "sub", "sub/c.txt"])
    assert {story.shown: story.named for story in found.stories} == {
        "a.txt": True,
        "sub/b.txt": False,
        "sub/c.txt": True,
    }


def test_a_named_file_is_taken_as_it_is() -> None:
    make("requirements.txt", ".hidden.txt")
    assert shown("requirements.txt", ".hidden.txt") == [".hidden.txt", "requirements.txt"]


def test_hidden_folders_and_files_and_installed_packages_are_left_out() -> None:
    make(".git/a.txt", "node_modules/a.txt", ".venv/a.txt", "venv/a.txt", "._story.txt", "a.txt")
    assert shown() == ["a.txt"]


def test_well_known_files_that_are_no_stories_are_skipped_and_counted() -> None:
    make("requirements-dev.txt", "robots.txt", "LICENSE.txt", "CMakeLists.txt", "sub/README.txt")
    make("story.txt")
    found = discover(["."])
    assert [story.shown for story in found.stories] == ["story.txt"]
    assert found.skipped == 5


def test_each_file_counts_once_under_its_own_name() -> None:
    make("stories/b.txt")
    os.symlink("b.txt", "stories/a.txt")
    assert shown("stories", "stories/b.txt", "./stories/../stories") == ["stories/b.txt"]


def test_a_link_loop_ends() -> None:
    make("a/story.txt")
    os.symlink("..", "a/up")
    os.symlink("self.txt", "a/self.txt")
    assert shown() == ["a/story.txt"]


def test_paths_below_the_working_directory_are_shown_relative(tmp_path: Path) -> None:
    make("a/story.txt")
    assert shown(str(tmp_path / "a")) == ["a/story.txt"]


def test_paths_outside_the_working_directory_stay_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make("a/story.txt", "b/")
    monkeypatch.chdir("b")
    assert shown("../a") == [(tmp_path / "a/story.txt").as_posix()]


def test_named_files_of_any_suffix_when_the_form_is_given() -> None:
    make("story.raw")
    assert [s.shown for s in discover(["story.raw"], any_suffix=True).stories] == ["story.raw"]


# What git ignores


def test_gitignore_is_respected_with_negation_and_anchors() -> None:
    make("drafts/a.txt", "a.txt", "keep.txt", "sub/a.txt", "sub/b.txt")
    ignore(".", "drafts/", "/a.txt", "b.txt", "!keep.txt")
    assert shown() == ["keep.txt", "sub/a.txt"]


def test_an_inner_gitignore_wins_over_an_outer_one() -> None:
    make("a.txt", "sub/a.txt", "sub/b.txt")
    ignore(".", "a.txt")
    ignore("sub", "!a.txt", "b.txt")
    assert shown() == ["sub/a.txt"]


def test_what_lies_in_an_ignored_folder_cannot_be_taken_back() -> None:
    make("out/a.txt", "b.txt")
    ignore(".", "out/")
    ignore("out", "!a.txt")
    assert shown() == ["b.txt"]


def test_the_gitignore_of_the_repository_holds_in_a_folder_below_it() -> None:
    make(".git/", "sub/a.txt", "sub/b.txt")
    ignore(".", "/sub/a.txt")
    assert shown("sub") == ["sub/b.txt"]


def test_an_ignored_folder_that_is_named_is_walked() -> None:
    make(".git/", "out/a.txt")
    ignore(".", "out/")
    assert shown("out") == ["out/a.txt"]


def test_a_gitignore_of_another_system_and_with_broken_lines_still_counts() -> None:
    make("a.txt", "b.txt")
    Path(".gitignore").write_bytes(b"\xef\xbb\xbfa.txt\r\n!\r\n\xff\xfe\r\n")
    assert shown() == ["b.txt"]


def test_excluded_paths_are_relative_to_their_root_and_spare_named_files(tmp_path: Path) -> None:
    make("drafts/a.txt", "b.txt")
    exclude = IgnorePatterns(str(tmp_path), ["/drafts", "b.txt"])
    found = discover([".", "b.txt"], exclude=exclude)
    assert [story.shown for story in found.stories] == ["b.txt"]


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_that_is_not_utf8_is_found() -> None:
    with open(b"caf\xe9.txt", "w") as file:
        file.write("x")
    ignore(".", "*.raw")
    assert shown() == ["caf\udce9.txt"]


# What is said about a wrong path


def test_a_missing_file_with_a_near_name_beside_it() -> None:
    make("stories/harbor-tunnel.txt")
    assert complaint("stories/harbour-tunnel.txt") == (
        "“stories/harbour-tunnel.txt” does not exist; did you mean “harbor-tunnel.txt”?"
    )


def test_part_of_a_name_is_near_enough() -> None:
    make("nato-iraq-training.txt")
    assert complaint("nato.txt").endswith("did you mean “nato-iraq-training.txt”?")


def test_a_missing_file_with_nothing_near() -> None:
    assert complaint("story.txt") == "“story.txt” does not exist."


def test_a_missing_folder() -> None:
    assert complaint("none/story.txt") == (
        "“none/story.txt” does not exist, and neither does the folder “none”."
    )


def test_a_link_to_nothing() -> None:
    os.symlink("gone.txt", "story.txt")
    assert complaint("story.txt") == "“story.txt” is a link to “gone.txt”, which does not exist."


def test_a_suffix_that_is_not_read() -> None:
    make("story.odt", "story")
    said = complaint("story.odt")
    assert said.startswith("“story.odt” has the suffix “.odt”, and only “.htm”, “.html”, ")
    assert said.endswith(" are read; say with “--input-format” what it holds.")
    assert complaint("story").startswith("“story” has no suffix, and only")


def test_a_folder_without_stories() -> None:
    make("sub/script.py")
    said = complaint("sub")
    assert said.startswith("The folder “sub” holds no story: no file in “.htm”, “.html”, ")
    assert said.endswith(" or “.xml” that is not ignored.")
    make("sub/robots.txt")
    assert complaint("sub").endswith("that is not ignored but 1 that is known to be none.")


def test_good_paths_are_found_beside_wrong_ones() -> None:
    make("a.txt")
    found: Found = discover(["none.txt", "a.txt", "page.odt"])
    assert [story.shown for story in found.stories] == ["a.txt"]
    assert len(found.errors) == 2


def test_a_name_that_cannot_be_one() -> None:
    assert complaint("a\0b.txt") == "“a\0b.txt” is no name of a file."


def test_a_folder_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    make("open/a.txt", "closed/b.txt")
    scandir = os.scandir

    def guarded(path: str) -> object:  # tests may run as root, whom no permission stops
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("os.scandir", guarded)
    found = discover(["."])
    assert [story.shown for story in found.stories] == ["open/a.txt"]
    assert [str(error) for error in found.errors] == [
        "“closed” cannot be read (Permission denied)."
    ]


# Named files under a hook


def test_a_named_file_is_forced_to_follow_the_exclusions() -> None:
    make("a.txt", "drafts/b.txt", "README.txt", "script.py", ".vscode/c.json", "venv/d.txt")
    exclude = IgnorePatterns(str(Path.cwd()), ["drafts/"])
    hidden = [".vscode/c.json", "venv/d.txt"]
    paths = ["a.txt", "drafts/b.txt", "README.txt", "script.py", *hidden]
    found = discover(paths, exclude=exclude, force_exclude=True)
    assert [(story.shown, story.named) for story in found.stories] == [("a.txt", False)]
    assert found.skipped == 2
    assert not found.errors
    assert len(discover(paths[:3], exclude=exclude).stories) == 3


def test_nothing_left_of_what_was_named_is_no_error() -> None:
    make("script.py")
    assert discover(["script.py"], force_exclude=True) == Found((), 1, ())


def test_a_file_beside_the_stories_is_none() -> None:
    make("a.txt", "known.jsonl")
    found = discover([".", "known.jsonl"], beside=["known.jsonl"])
    assert [story.shown for story in found.stories] == ["a.txt"]
