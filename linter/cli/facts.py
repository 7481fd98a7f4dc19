"""The arguments of `newslint facts`."""

from __future__ import annotations

from collections.abc import Sequence

from linter.cli.arguments import Parser, day, make_parser, one_of
from linter.discovery import UsageError
from linter.suggest import did_you_mean, listed

_KINDS = ("counts", "offices", "names")
_EPILOG = """commands:
  list [KIND]   list the entries: counts, offices or names
  show ID       show what held on a day (--on), and what holds as far as is known
  timeline ID   show all that is known of an entry, in order of time
  check FILES   check files of facts of your own
  query         print a query for Wikidata
  update        write its result into a file of your own: --from FILE

ID is an id from the list, or a name: nato, “North Macedonia”, “UK prime minister”.
"""


def _parser(name: str, description: str) -> Parser:
    parser = make_parser(f"newslint facts {name}".strip(), description)
    add = parser.add_argument
    add("--config", metavar="FILE", help="read this config, whatever lies nearer")
    add("--as-of", type=day, metavar="DATE", help="count the age of facts on this day (today)")
    return parser


def _add_format(parser: Parser) -> None:
    parser.add_argument(
        "--format",
        type=one_of("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text or json",
    )


def _overview(arguments: Sequence[str]) -> int:
    parser = _parser("", "Show what newslint takes for true, and how old that is.")
    parser.epilog = _EPILOG
    from linter.commands import facts

    return facts.overview(parser.read(arguments))


def _list(arguments: Sequence[str]) -> int:
    parser = _parser("list", "List the entries.")
    parser.add_argument(
        "kind", nargs="?", type=one_of(*_KINDS), metavar="KIND", help=listed(_KINDS, "or")
    )
    _add_format(parser)
    from linter.commands import facts

    return facts.list_entries(parser.read(arguments))


def _show(arguments: Sequence[str]) -> int:
    parser = _parser("show", "Show what held on a day, and what holds as far as is known.")
    parser.add_argument("id", metavar="ID", help="an id or a name")
    parser.add_argument("--on", type=day, metavar="DATE", help="show what held on this day, too")
    _add_format(parser)
    from linter.commands import facts

    return facts.show(parser.read(arguments))


def _timeline(arguments: Sequence[str]) -> int:
    parser = _parser("timeline", "Show all that is known of an entry, in order of time.")
    parser.add_argument("id", metavar="ID", help="an id or a name")
    _add_format(parser)
    from linter.commands import facts

    return facts.timeline(parser.read(arguments))


def _check(arguments: Sequence[str]) -> int:
    parser = _parser("check", "Check files of facts, each over those before it.")
    parser.add_argument(
        "files", nargs="*", metavar="FILES", help="files (those that the config names)"
    )
    from linter.commands import facts

    return facts.check(parser.read(arguments))


def _query(arguments: Sequence[str]) -> int:
    parser = _parser("query", "Print a query for Wikidata, whose result “update” reads.")
    from linter.commands import facts

    return facts.query(parser.read(arguments))


def _update(arguments: Sequence[str]) -> int:
    parser = _parser("update", "Write a result from Wikidata into a file of your own.")
    add = parser.add_argument
    add("--from", dest="source", required=True, metavar="FILE", help="the result, as JSON")
    add("--into", metavar="FILE", help="the file to write (the config's last, house-facts.yaml)")
    add(
        "--retrieved",
        type=day,
        metavar="DATE",
        help="the day of the query; without it new rows count as unverified",
    )
    add("--yes", action="store_true", help="write without asking")
    from linter.commands import facts_update

    return facts_update.update(parser.read(arguments))


_COMMANDS = {
    "list": _list,
    "show": _show,
    "timeline": _timeline,
    "check": _check,
    "query": _query,
    "update": _update,
}


def facts(arguments: Sequence[str]) -> int:
    """Do what the arguments behind `newslint facts` ask for, and return the exit code."""
    first = arguments[0] if arguments else "-"
    if first in _COMMANDS:
        return _COMMANDS[first](arguments[1:])
    if not first.startswith("-"):
        end = did_you_mean(first, _COMMANDS, f"; there are {listed(_COMMANDS)}.")
        raise UsageError(f"There is no command “facts {first}”{end}")
    return _overview(arguments)
