"""The command line: nothing else parses arguments."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import NoReturn

from linter import commands, console
from linter.config import ConfigError
from linter.config.settings import NEVER
from linter.discovery import UsageError
from linter.reporters import FORMATS
from linter.suggest import did_you_mean, listed

_INTERRUPTED = 130  # what shells report for a program stopped by Ctrl-C
_HELP_WIDTH = 100  # columns where no terminal says

_USAGE = "newslint [check] PATHS … | parse FILE | rules | explain RULE"
_SHORT_HELP = f"""usage: {_USAGE}

newslint finds faults in news stories. Give it files or folders of plain text (.txt, .text), or
“-” to read a story from standard input. “newslint --help” lists the options.
"""
_COMMANDS_HELP = """commands:
  check PATHS    lint stories; what newslint does if no command is named
  parse FILE     show a story as newslint sees it: fields, and the kind of each block
  rules          list the rules
  explain RULE   show what a rule finds, why, its options and its examples

A file that is called like a command is named with its folder: ./rules

exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  the work could not be done: a wrong option or config, a path that cannot be read, a rule
     that failed; whatever was found is still reported
"""


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """argparse's own, with a width that it need not load a module to find out."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=console.columns(_HELP_WIDTH) - 2)


class _Parser(argparse.ArgumentParser):
    """argparse with our sentences for what is wrong."""

    def error(self, message: str) -> NoReturn:
        sentence = message.removeprefix("argument ")
        raise UsageError(sentence if sentence.endswith((".", "?")) else sentence + ".")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Return what `arguments` ask for; options and paths may stand in any order."""
        asked, rest = self.parse_known_intermixed_args(arguments)
        for word in rest:
            flag = word.partition("=")[0]
            if flag.startswith("-") and flag != "-":
                end = did_you_mean(flag, self._option_string_actions)
                end = f"; “{self.prog} --help” lists them." if end == "." else end
                raise UsageError(f"There is no option “{flag}”{end}")
            raise UsageError(f"“{word}” is one argument too many.")
        return asked


def _one_of(*words: str) -> Callable[[str], str]:
    """Return a check that an argument is one of `words`."""

    def check(given: str) -> str:
        if given in words:
            return given
        end = did_you_mean(given, words)
        raise argparse.ArgumentTypeError(
            f"“{given}” is not known; give {listed(words, 'or')}."
            if end == "."
            else f"“{given}” is not known{end}"
        )

    return check


def _day(given: str) -> date:
    try:
        if len(given) == len("2020-01-31"):
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"“{given}” is no date; write it as 2020-01-31.")


def _words(given: str) -> list[str]:
    words = [word.strip() for word in given.split(",") if word.strip()]
    if not words:
        raise argparse.ArgumentTypeError("no rule is named; give rules, families or patterns.")
    return words


def _parser(prog: str, description: str) -> _Parser:
    return _Parser(
        prog=prog,
        description=description,
        allow_abbrev=False,
        formatter_class=_HelpFormatter,
    )


def _add_reading(parser: _Parser) -> None:
    """Add what concerns how a story is read."""
    add = parser.add_argument
    add("--as-of", type=_day, metavar="DATE", help="judge on this day what is stale (today)")
    add("--story-date", type=_day, metavar="DATE", help="date a story that does not say its own")
    add(
        "--input-format",
        type=_one_of("text"),
        metavar="FORMAT",
        help="read named files as this, whatever their suffix: text",
    )
    add("--stdin-filename", metavar="NAME", help="what reports call the story read from “-”")


def _check_parser() -> _Parser:
    parser = _parser("newslint", "Find faults in news stories.")
    parser.usage = _USAGE
    parser.epilog = _COMMANDS_HELP
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATHS", help="files and folders, or “-” for standard input")
    choose = parser.add_argument_group("which rules")
    choose.add_argument(
        "--select",
        type=_words,
        action="extend",
        metavar="RULES",
        help="run only these: ids, families, patterns such as “missing-*”, or “all”, with commas",
    )
    choose.add_argument(
        "--ignore", type=_words, action="extend", metavar="RULES", help="leave these out"
    )
    choose.add_argument("--preview", action="store_true", help="also run rules on trial")
    choose.add_argument("--profile", metavar="NAME", help="default, or archive for old stories")
    choose.add_argument("--isolated", action="store_true", help="read no newslint.yaml")
    _add_reading(parser)
    add(
        "--format",
        type=_one_of(*FORMATS),
        metavar="FORMAT",
        help="full (on a terminal), concise (elsewhere) or json",
    )
    add(
        "--fail-on",
        type=_one_of("error", "warning", "note", NEVER),
        metavar="SEVERITY",
        help="error (unless told otherwise), warning, note or never: what makes the exit code 1",
    )
    add("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    add(
        "--color",
        type=_one_of("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto (on a terminal), always or never",
    )
    add("-q", "--quiet", action="store_true", help="findings and errors only: no counts, no notes")
    add("--version", action="store_true", help="show the versions of newslint and its facts")
    return parser


def _check(arguments: Sequence[str]) -> int:
    asked = _check_parser().read(arguments)
    if asked.version:
        return commands.version()
    if not asked.paths:
        sys.stderr.write(_SHORT_HELP)
        return commands.FAILED
    asked.commands = tuple(_COMMANDS)
    return commands.check(asked)


def _add_format(parser: _Parser) -> None:
    parser.add_argument(
        "--format",
        type=_one_of("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text or json",
    )


def _parse(arguments: Sequence[str]) -> int:
    parser = _parser("newslint parse", "Show a story as newslint sees it.")
    parser.add_argument("file", metavar="FILE", help="a file, or “-” for standard input")
    _add_reading(parser)
    _add_format(parser)
    return commands.parse(parser.read(arguments))


def _rules(arguments: Sequence[str]) -> int:
    parser = _parser(
        "newslint rules", "List the rules, with what holds if no config says otherwise."
    )
    _add_format(parser)
    return commands.rules(parser.read(arguments))


def _explain(arguments: Sequence[str]) -> int:
    parser = _parser("newslint explain", "Show the page of a rule.")
    parser.add_argument("rule", metavar="RULE", help="the id of a rule, as in the report")
    return commands.explain(parser.read(arguments))


_COMMANDS = {"check": _check, "parse": _parse, "rules": _rules, "explain": _explain}


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what `arguments` (else those of the process) ask for, and return the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    command = _COMMANDS.get(words[0]) if words else None
    console.prepare()
    try:
        return command(words[1:]) if command else _check(words)
    except (ConfigError, UsageError) as error:
        console.complain(error)
        return commands.FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
