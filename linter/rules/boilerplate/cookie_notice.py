"""A notice about cookies stands in the text.

“We use cookies to improve your experience” is legal text of the page, and programs take it for the
story. Known lines are removed safely; a longer notice goes only if you ask for unsafe fixes.
Stories about cookies, of either kind, are not touched.
"""

from __future__ import annotations

from linter.finding import Severity
from linter.rule import Bad, Good, Rule, Unit
from linter.rules.boilerplate._leftovers import leftovers

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=leftovers("cookie-notice", "is a notice about cookies"),
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦We use cookies to improve your experience on our site.⟧"),
        Bad("⟦By continuing to use this site you agree to our use of cookies.⟧"),
        Bad("⟦Diese Website verwendet Cookies.⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦Accept all cookies⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("The law says that a site must ask before it uses cookies."),
        Good("“We use cookies to pay for the news,” the publisher told the court in Halden."),
        Good("We use cookies, flour and salt, the baker said, and nothing else."),
        Good("The school sold 900 cookies to pay for the trip to Larkmouth."),
    ),
)
