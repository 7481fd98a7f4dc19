"""The options that several commands share."""

from __future__ import annotations

from linter import output
from linter.cli.arguments import Parser, day, one_of, words
from linter.config.settings import NEVER
from linter.readers.reading import Form
from linter.reporters import FORMATS
from linter.suggest import listed


def add_reading(parser: Parser) -> None:
    """Add what concerns how a story is read."""
    add = parser.add_argument_group("how stories are read").add_argument
    add("--as-of", type=day, metavar="DATE", help="judge on this day what is stale (today)")
    add("--story-date", type=day, metavar="DATE", help="date a story that does not say its own")
    add(
        "--input-format",
        type=one_of(*Form),
        metavar="FORMAT",
        help=f"read named files as this, whatever their suffix: {listed(Form, 'or')}",
    )
    add("--stdin-filename", metavar="NAME", help="what reports call the story read from “-”")


def add_choice_of_rules(parser: Parser) -> None:
    """Add what says which rules run, and on which files."""
    add = parser.add_argument_group("which rules").add_argument
    add(
        "--select",
        type=words,
        action="extend",
        metavar="RULES",
        help="run only these: ids, families, patterns such as “missing-*”, or “all”, with commas",
    )
    add("--ignore", type=words, action="extend", metavar="RULES", help="leave these out")
    add("--preview", action="store_true", help="also run rules on trial")
    add("--schema", metavar="FILE", help="check stories in JSON against this JSON Schema")
    add("--profile", metavar="NAME", help="a preset, such as live or archive")
    add("--config", metavar="FILE", help="read this config, whatever lies nearer")
    add("--isolated", action="store_true", help="look for no config and no newslint-ignore.yaml")
    add(
        "--force-exclude",
        action="store_true",
        help="pass over files that are named, too, if they are excluded or no stories",
    )


def add_known(parser: Parser, *, written: bool) -> None:
    """Add what tells new findings from old ones, and if `written`, what changes the baseline."""
    add = parser.add_argument_group("what is new").add_argument
    add("--baseline", metavar="FILE", help="findings that stand in this file do not count")
    add("--show-known", action="store_true", help="list the findings of the baseline, too")
    if not written:
        parser.set_defaults(
            write_baseline=None, prune_baseline=False, diff_base=None, learn_boilerplate=None
        )
        return
    add("--write-baseline", metavar="FILE", help="add the findings of this run to this file")
    add("--prune-baseline", action="store_true", help="remove from it what no longer occurs")
    add("--diff-base", metavar="REV", help="report only what is on lines changed since REV in git")
    add(
        "--learn-boilerplate",
        metavar="FILE",
        help="write a rule for the lines that recur in many of the stories to this new file",
    )


def add_reporting(parser: Parser) -> None:
    """Add what concerns the report and the exit code."""
    add = parser.add_argument_group("the report").add_argument
    add(
        "--format",
        type=output.target,
        action="append",
        default=[],
        metavar="FORMAT[=PATH]",
        help=f"{listed(FORMATS, 'or')}; without it full on a terminal, github in GitHub Actions, "
        "and concise elsewhere; FORMAT=PATH writes a file; may be repeated",
    )
    add("--statistics", action="store_true", help="count the findings of each rule, too")
    add("--no-excerpts", action="store_true", help="keep the words of stories out of the report")
    add(
        "--fail-on",
        type=one_of("error", "warning", "note", NEVER),
        metavar="SEVERITY",
        help="error (unless told otherwise), warning, note or never: what makes the exit code 1",
    )
    add("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    add(
        "--color",
        type=one_of("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (on a terminal), always or never",
    )
    add("-q", "--quiet", action="store_true", help="the findings and errors only: no summary")
