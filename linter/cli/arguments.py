"""argparse with our sentences, and the types of our arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NoReturn

from linter import console
from linter.discovery import UsageError
from linter.suggest import did_you_mean, listed

_HELP_WIDTH = 100  # columns where no terminal says
# In front of a word that argparse must not take for an option; no argument of a process holds it.
_LITERAL = "\0"


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """argparse's own, with a width that it need not load a module to find out."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=console.columns(_HELP_WIDTH) - 2)


class Parser(argparse.ArgumentParser):
    """argparse with our sentences for what is wrong."""

    def error(self, message: str) -> NoReturn:
        sentence = message.removeprefix("argument ")
        raise UsageError(sentence if sentence.endswith((".", "?")) else sentence + ".")

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Return what `arguments` ask for; options and paths may stand in any order."""
        given = list(arguments)
        if "--" in given:  # what stands behind it is no option, whatever it looks like
            at = given.index("--")
            given[at:] = [_LITERAL + word for word in given[at + 1 :]]
        asked, rest = self.parse_known_intermixed_args(given)
        for action in self._actions:
            value = _said(getattr(asked, action.dest, None))
            if action.option_strings and value == "":
                raise UsageError(f"{action.option_strings[-1]}: The value is empty; give one.")
            setattr(asked, action.dest, value)
        for word in rest:
            if word.startswith(_LITERAL):
                raise UsageError(f"“{_said(word)}” is one argument too many.")
            flag = word.partition("=")[0]
            if flag.startswith("-") and flag != "-":
                end = did_you_mean(
                    flag, self._option_string_actions, f"; “{self.prog} --help” lists them."
                )
                raise UsageError(f"There is no option “{flag}”{end}")
            raise UsageError(f"“{word}” is one argument too many.")
        return asked


def _said(value: Any) -> Any:
    """Return the value of an argument without the sign that it is no option."""
    if isinstance(value, list):
        return [_said(one) for one in value]
    return value.removeprefix(_LITERAL) if isinstance(value, str) else value


def one_of(*words: str) -> Callable[[str], str]:
    """Return a check that an argument is one of `words`."""

    def check(given: str) -> str:
        if given in words:
            return given
        end = did_you_mean(given, words, f"; give {listed(words, 'or')}.")
        raise argparse.ArgumentTypeError(f"“{given}” is not known{end}")

    return check


def day(given: str) -> date:
    """Return the date that an argument says; it must be written as 2020-01-31."""
    try:
        if len(given) == len("2020-01-31"):
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"“{given}” is no date; write it as 2020-01-31.")


def words(given: str) -> list[str]:
    """Return the words of an argument, which commas divide."""
    named = [word.strip() for word in given.split(",") if word.strip()]
    if not named:
        raise argparse.ArgumentTypeError("no rule is named; give rules, families or patterns.")
    return named


def make_parser(prog: str, description: str) -> Parser:
    """Return a parser for the command `prog`."""
    return Parser(
        prog=prog,
        description=description,
        allow_abbrev=False,
        formatter_class=_HelpFormatter,
    )
