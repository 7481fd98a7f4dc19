"""The command line: nothing else parses arguments."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from linter import console, output
from linter.cli.arguments import Parser, day, make_parser, one_of
from linter.cli.options import add_choice_of_rules, add_known, add_reading, add_reporting
from linter.commands import FAILED
from linter.config import ConfigError
from linter.discovery import UsageError
from linter.suggest import listed

_INTERRUPTED = 130  # what shells report for a program stopped by Ctrl-C

_USAGE = (
    "newslint [check] PATHS … | fix PATHS … | parse FILE | rules | explain RULE | test RULES "
    "| config | facts | schema NAME | server"
)
_SHORT_HELP = f"""usage: {_USAGE}

newslint finds faults in news stories. Give it files (text, HTML, Markdown, JSON, NewsML-G2,
NITF) or folders of them, or “-” to read a story from standard input. “newslint --help” lists
the options.
"""
_COMMANDS_HELP = """commands:
  check PATHS    lint stories; what newslint does if no command is named
  fix PATHS      mend what can be mended safely; with --diff, show how
  parse FILE     show a story as newslint sees it: fields, and the kind of each block
  rules          list the rules
  explain RULE   show what a rule finds, why, its options and its examples; with --finding, show
                 a finding of a JSON report in a form to report it as a bug
  test RULES     run the examples inside rules; with --corpus DIR, try them on stories
  config         show what holds and which file says so; with --show FILE, for one story
  facts          show what newslint takes for true, and how old that is; “facts --help” says more
  schema NAME    print a JSON Schema: of the config, of rules, of the report …
  server         speak with an editor as a language server (needs newslint[server])

A file that is called like a command is named with its folder: ./rules

exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  the work could not be done: a wrong option or config, a path that cannot be read, a rule
     that failed; whatever was found is still reported
"""


def _check_parser() -> Parser:
    parser = make_parser("newslint", "Find faults in news stories.")
    parser.usage = _USAGE
    parser.epilog = _COMMANDS_HELP
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATHS", help="files and folders, or “-” for standard input")
    add_choice_of_rules(parser)
    add_known(parser, written=True)
    add_reading(parser)
    add_reporting(parser)
    parser.set_defaults(fix_log=None)
    add("--version", action="store_true", help="show the versions of newslint and its facts")
    return parser


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


def _fix(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint fix", "Mend what can be mended, and report what is left.")
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATHS", help="files and folders, or “-” for standard input")
    add = parser.add_argument_group("which fixes").add_argument
    add(
        "--unsafe-fixes",
        action="store_true",
        help="apply fixes, too, that may change what a story says",
    )
    add("--diff", action="store_true", help="show the changes, and write nothing")
    add("--fix-log", metavar="FILE", help="write to this file what was changed where")
    add_choice_of_rules(parser)
    add_known(parser, written=False)
    add_reading(parser)
    add_reporting(parser)
    asked = parser.read(arguments)
    asked.format = output.chosen(asked.format)
    asked.commands = tuple(_COMMANDS)
    from linter.commands.fix import fix

    return fix(asked)


def _config(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint config", "Show what holds here, and which file says so.")
    add = parser.add_argument
    add("--show", metavar="FILE", help="show what holds for this story")
    add("--config", metavar="FILE", help="read this config, whatever lies nearer")
    add("--profile", metavar="NAME", help="a preset, such as live or archive")
    _add_format(parser)
    from linter.commands.settings import show_settings

    return show_settings(parser.read(arguments))


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
    add_reading(parser)
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


def _facts(arguments: Sequence[str]) -> int:
    from linter.cli.facts import facts

    return facts(arguments)


def _schema(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint schema", "Print a JSON Schema, or the names of all.")
    parser.add_argument("name", nargs="?", metavar="NAME", help="article, config, rule …")
    from linter.commands import show

    return show.schema(parser.read(arguments))


def _server(arguments: Sequence[str]) -> int:
    parser = make_parser("newslint server", "Speak with an editor, on standard input and output.")
    add = parser.add_argument
    add("--config", metavar="FILE", help="read this config, whatever lies nearer to a story")
    add("--isolated", action="store_true", help="look for no config and no newslint-ignore.yaml")
    add("--profile", metavar="NAME", help="a preset, such as live or archive")
    add("--preview", action="store_true", help="also run rules on trial")
    add("--as-of", type=day, metavar="DATE", help="judge on this day what is stale (today)")
    add("--workspace", action="store_true", help="lint all stories of the workspace at the start")
    add("--stdio", action="store_true", help="what some editors say; there is no other way")
    from linter.commands.server import serve

    return serve(parser.read(arguments))


_COMMANDS = {
    "check": _check,
    "fix": _fix,
    "parse": _parse,
    "rules": _rules,
    "explain": _explain,
    "test": _test,
    "config": _config,
    "facts": _facts,
    "schema": _schema,
    "server": _server,
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
        console.note("interrupted; nothing more was done.")
        return _INTERRUPTED
