"""A promotion of a newsletter stands in the text.

“Sign up for our daily newsletter” is the most common of all lines that pages leave in texts. It is
no part of the story. A short line that does nothing but ask for a subscription is removed safely; a
longer one may have a sentence of the story in it, and goes only if you ask for unsafe fixes.
Stories about newsletters are not touched: only a whole paragraph that speaks to readers counts.
"""

from __future__ import annotations

from linter.finding import Severity
from linter.rule import Bad, Good, Rule, Unit
from linter.rules.boilerplate._leftovers import is_exact, leftovers

_FEW_WORDS = 40
_VERBS = frozenset("sign signup subscribe register join receive get enter want".split())


def _is_safe(text: str) -> bool:
    words = text.lower().split()
    short = len(words) < _FEW_WORDS and not _VERBS.isdisjoint(words)
    return short or is_exact(text)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=leftovers("newsletter-promo", "promotes a newsletter", _is_safe),
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Sign up for our daily newsletter.⟧"),
        Bad("⟦Want stories like this delivered to your inbox? Sign up here.⟧"),
        Bad("⟦Get the Harbor Briefing and other email newsletters⟧"),
        Bad("⟦Newsletter Signup⟧"),
        Bad("⟦Suscríbete a nuestro boletín⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦Subscribe to our free newsletter⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("The newsletter of the club was delivered to 90 members on Monday."),
        Good("He told voters to sign up for his newsletter, and 900 of them did."),
        Good("“Sign up for our newsletter,” the candidate said at every stop."),
        Good("Like most newsletters, the Harbor Briefing lost half of its readers in a year."),
        Good("Get rid of the newsletter, the board wrote to the editor in Halden."),
    ),
)
