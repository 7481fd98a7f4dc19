"""One word is written in two ways in the same story.

“Health care” and “healthcare”, “adviser” and “advisor”, “email” and “e-mail” are all right, and
houses choose. A story that has both was put together from two sources, and looks it. Reported is
the first of the rarer form, once for each word, and the fix changes all of them.

A hyphen that only joins two words before a third (“health-care workers”) is no other form. Words
with a capital inside a sentence do not count, so that the name of an office or a law stays as its
owner writes it, nor do quotations. The words are a short list of our own; a house adds its own
pairs with a rule of the form `consistency`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.wording._copy import Use, most_common, own_matches
from linter.span import Span

# Two or more forms of one word; each takes an “s”, where the word has a plural.
_WORDS = (
    "health care/healthcare",
    "child care/childcare",
    "day care/daycare",
    "adviser/advisor",
    "email/e-mail",
    "website/web site",
    "protester/protestor",
    "cellphone/cell phone",
    "smartphone/smart phone",
    "vice president/vice-president",
    "fundraiser/fund-raiser/fund raiser",
    "fundraising/fund-raising/fund raising",
    "airstrike/air strike/air-strike",
    "cease-fire/ceasefire/cease fire",
    "cyberattack/cyber attack/cyber-attack",
    "policymaker/policy maker/policy-maker",
    "lawmaker/law-maker/law maker",
    "whistleblower/whistle-blower/whistle blower",
    "cooperation/co-operation",
    "coordination/co-ordination",
    "coordinator/co-ordinator",
    "reelection/re-election",
    "nonprofit/non-profit",
    "coworker/co-worker",
    "teenager/teen-ager",
    "counterterrorism/counter-terrorism",
    "videogame/video game",
    "preschool/pre-school",
    "online/on-line",
    "judgment/judgement",
    "wildfire/wild fire",
    "carmaker/car maker/car-maker",
    "automaker/auto maker/auto-maker",
    "spokesperson/spokes-person",
    "minibus/mini-bus",
    "gunfire/gun fire",
    "headquarter/head-quarter",
    "byelection/by-election",
    "landmine/land mine/land-mine",
    "drugmaker/drug maker/drug-maker",
)


_WORD_OF = {form: word for word in _WORDS for form in word.split("/")}


def _one_of(forms: Iterable[str]) -> str:
    """Return the expression for `forms`, each with a small letter or a capital at its head.

    Forms of one letter stand together, so that most words are dismissed by their first.
    """
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        heads[form[0]].append(form[1:])
    return "|".join(
        f"[{head.upper()}{head}](?:{'|'.join(rests)})" for head, rests in sorted(heads.items())
    )


_FORM = compiled(rf"(?<![\w@#./&’'-])(?P<form>{_one_of(_WORD_OF)})(?P<plural>s?)(?![\w@&]|[.-]\w)")
_SENTENCE = compiled(r"(?:^|[.!?])[”\"’)]? *$")


def _uses(article: Article) -> dict[str, list[tuple[Use, str]]]:
    """Return the places of each word, with the plural's ending that each has."""
    found: defaultdict[str, list[tuple[Use, str]]] = defaultdict(list)
    for block, match in own_matches(article, _FORM):
        form, start = match["form"].lower(), match.start()
        before = block.text[max(0, start - 4) : start]
        if match["form"] == form or _SENTENCE.search(before):
            use = Use(block, Span(*match.span()), form)
            found[_WORD_OF[form]].append((use, match["plural"]))
    return found


def _other(use: Use, right: str, plural: str) -> Use:
    """Return `use` with what it becomes, in its own case."""
    head = right[0].upper() if use.text[0].isupper() else right[0]
    return Use(use.block, use.span, use.form, head + right[1:] + plural)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report of each word the first that is not in the story's own form."""
    for uses in _uses(article).values():
        right = most_common(use.form for use, _ in uses)
        wrong = [_other(use, right, plural) for use, plural in uses if use.form != right]
        for use in wrong[:1]:
            message = f"“{use.form}” is “{right}” elsewhere in this story; write both alike."
            also = tuple(other.change for other in wrong[1:])
            yield Hit(use.span, message, use.becomes, block=use.block, also=also)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    trigger=rf"\b(?:{_one_of(_WORD_OF)})s?\b",
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The town pays for health care, and for the health care of guests. No ⟦healthcare⟧ was "
            "promised.",
            becomes="The town pays for health care, and for the health care of guests. No health "
            "care was promised.",
        ),
        Bad(
            "Two advisers left on Monday. The other ⟦advisors⟧ stayed.",
            becomes="Two advisers left on Monday. The other advisers stayed.",
        ),
        Bad(
            "The ⟦cease-fire⟧ held for a day. The ceasefire was broken, and a new ceasefire came.",
            becomes="The ceasefire held for a day. The ceasefire was broken, and a new ceasefire "
            "came.",
        ),
        Bad(
            "⟦Protestors⟧ met on Monday. The protesters left at dawn, and no protester was hurt.",
            becomes="Protesters met on Monday. The protesters left at dawn, and no protester was "
            "hurt.",
        ),
        Good("The town pays for health care, and for the health care of guests."),
        Good("Two advisers left on Monday. “No advisors are left,” she said."),
        Good("Two advisers left the Council of Economic Advisors, and Advisor Ann Lee stayed."),
        Good("She sent an email to office@e-mail.example.com on Monday."),
        Good("The vice president met a vice-presidential candidate."),
        Good("The town pays for health care, and for three health-care workers."),
    ),
)
