"""The command line: nothing else parses arguments."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from linter import console, output
from linter.cli.arguments import Parser, day, make_parser, one_of, words
from linter.commands import FAILED
from linter.config import ConfigError
from linter.config.settings import NEVER
from linter.discovery import UsageError
from linter.readers.reading import Form
from linter.suggest import listed

_INTERRUPTED = 130  # what shells report for a program stopped by Ctrl-C

_USAGE = "newslint [check] PATHS … | parse FILE | rules | explain RULE | test RULES | schema NAME"
_SHORT_HELP = f"""usage: {_USAGE}

newslint finds faults in news stories. Give it files (text, HTML, Markdown, JSON, NewsML-G2,
NITF) or folders of them, or “-” to read a story from standard input. “newslint --help” lists
the options.
"""
_COMMANDS_HELP = """commands:
  check PATHS    lint stories; what newslint does if no command is named
  parse FILE     show a story as newslint sees it: fields, and the kind of each block
  rules          list the rules
  explain RULE   show what a rule finds, why, its options and its examples; with --finding, show
                 a finding of a JSON report in a form to report it as a bug
  test RULES     run the examples inside rules; with --corpus DIR, try them on stories
  schema NAME    print a JSON Schema: of the config, of rules, of the report …

A file that is called like a command is named with its folder: ./rules

exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  the work could not be done: a wrong option or config, a path that cannot be read, a rule
     that failed; whatever was found is still reported
"""


def _add_reading(parser: Parser) -> None:
    """Add what concerns how a story is read."""
    add = parser.add_argument
    add("--as-of", type=day, metavar="DATE", help="judge on this day what is stale (today)")
    add("--story-date", type=day, metavar="DATE", help="date a story that does not say its own")
    add(
        "--input-format",
        type=one_of(*Form),
        metavar="FORMAT",
        help=f"read named files as this, whatever their suffix: {listed(Form, 'or')}",
    )
    add("--stdin-filename", metavar="NAME", help="what reports call the story read from “-”")


def _check_parser() -> Parser:
    parser = make_parser("newslint", "Find faults in news stories.")
    parser.usage = _USAGE
    parser.epilog = _COMMANDS_HELP
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATHS", help="files and folders, or “-” for standard input")
    _add_choice_of_rules(parser)
    _add_reading(parser)
    _add_reporting(parser)
    add("--version", action="store_true", help="show the versions of newslint and its facts")
    return parser


def _add_choice_of_rules(parser: Parser) -> None:
    """Add what says which rules run."""
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
    add("--profile", metavar="NAME", help="default, or archive for old stories")
    add("--isolated", action="store_true", help="read no newslint.yaml")


def _add_reporting(parser: Parser) -> None:
    """Add what concerns the report and the exit code."""
    add = parser.add_argument
    add(
        "--format",
        type=output.target,
        action="append",
        default=[],
        metavar="FORMAT[=PATH]",
        help="full (on a terminal), github (in GitHub Actions), concise (elsewhere), json or "
        "sarif; FORMAT=PATH writes a file; may be repeated",
    )
    add("--statistics", action="store_true", help="count the findings of each rule, too")
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


def _check(arguments: Sequence[str]) -> int:
    asked = _check_parser().read(arguments)
    if asked.version:
        from linter.commands import show

        return show.version()
    if not asked.paths:
        sys.stderr.write(_SHORT_HELP)
        return FAILED
    asked.format = output.chosen(asked.format)
    from linter.commands.check import check

    asked.commands = tuple(_COMMANDS)
    return check(asked)


def _add_format(parser: Parser, more: str = "") -> None:
    formats = ("text", "json", more) if more else ("text", "json")
    parser.add_argument(
        "--format",
        type=one_of(*formats),
        default="text",
        metavar="FORMAT",
        help=listed(formats, "or"),
    )


def _parse(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint parse", "Show a story as newslint sees it.")
    parser.add_argument("file", metavar="FILE", help="a file, or “-” for standard input")
    _add_reading(parser)
    _add_format(parser, "form")  # as article schemas see it
    from linter.commands import show

    return show.parse(parser.read(arguments))


def _rules(arguments: Sequence[str]) -> int:
    parser = make_parser(
        "newslint rules", "List the rules, with what holds if no config says otherwise."
    )
    _add_format(parser)
    from linter.commands import show

    return show.rules(parser.read(arguments))


def _explain(arguments: Sequence[str]) -> int:
    parser = make_parser(
        "newslint explain", "Show the page of a rule, or a finding to report as a bug."
    )
    parser.add_argument(
        "rule", metavar="RULE", help="the id of a rule, or with --finding the JSON report it is in"
    )
    parser.add_argument(
        "--finding",
        metavar="FINGERPRINT",
        help="show this finding of a report written with “--format json”, to report it as a bug",
    )
    from linter.commands import show

    return show.explain(parser.read(arguments))


def _test(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint test", "Run the examples in rules, and try rules on stories.")
    add = parser.add_argument
    add("rules", nargs="+", metavar="RULE", help="files with rules of your own, or names of rules")
    add("--corpus", metavar="DIR", help="also show what each rule would hit in these stories")
    add("--as-of", type=day, metavar="DATE", help="judge on this day what is stale (today)")
    from linter.commands import trial

    return trial.test(parser.read(arguments))


def _schema(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint schema", "Print a JSON Schema, or the names of all.")
    parser.add_argument("name", nargs="?", metavar="NAME", help="article, config, rule …")
    from linter.commands import show

    return show.schema(parser.read(arguments))


_COMMANDS = {
    "check": _check,
    "parse": _parse,
    "rules": _rules,
    "explain": _explain,
    "test": _test,
    "schema": _schema,
}


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what `arguments` (else those of the process) ask for, and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["help"]:
        given = [*given[1:2], "--help"]
    command = _COMMANDS.get(given[0]) if given else None
    console.prepare()
    try:
        return command(given[1:]) if command else _check(given)
    except (ConfigError, UsageError) as error:
        console.complain(error)
        return FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
