"""The small print of the page stands in the text.

“Privacy Policy”, “Terms of Use” and the like are the links at the foot of every page of a site, and
“The opinions expressed by columnists are their own” is what lawyers want under a column. A line of
such words alone is removed safely; a sentence of small print goes only if you ask for unsafe
fixes. Who owns the story is another matter: see copyright-line-in-body.
"""

from __future__ import annotations

from linter.finding import Severity
from linter.language.normal import normalize
from linter.rule import Bad, Good, Rule, Unit
from linter.rules.boilerplate._leftovers import leftovers

_PARTS = frozenset(
    "privacy policy notice statement settings center rights choices terms of use service sale and "
    "conditions cookie cookies user visitor agreement ad adchoices contact about us advertise with "
    "careers jobs help faq faqs accessibility site map sitemap corrections licensing reprints rss "
    "newsletter newsletters feedback legal press subscribe archive archives home impressum "
    "datenschutz agb kontakt our the do not sell share my personal information info your "
    "california".split()
)


def _is_safe(text: str) -> bool:
    return _PARTS.issuperset(normalize(text).split())


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=leftovers("legal-footer", "is the small print of the page", _is_safe),
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Do Not Sell My Personal Information⟧"),
        Bad("⟦Use of this site constitutes acceptance of our User Agreement.⟧"),
        Bad("⟦About Us | Contact Us | Privacy Policy | Careers⟧"),
        Bad("⟦Impressum⟧"),
        Bad("⟦The views expressed in this column are those of the author alone.⟧"),
        Bad("⟦The Herald does not endorse products or services that advertise on this page.⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n\n"
            "⟦Privacy Policy · Terms of Use⟧\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("Privacy"),
        Good("Jobs"),
        Good("The views expressed by the farmers were those of the whole valley, he said."),
        Good("The mayor does not endorse the views of the group behind the advertisement."),
        Good("The privacy policy of the bank was rewritten after the hearing in Halden."),
        Good("Your privacy is a right, the judge in Larkmouth wrote."),
        Good("Help and jobs were promised to both towns after the mill closed."),
    ),
)
