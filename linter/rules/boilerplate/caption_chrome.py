"""A button of a picture box stands in the text.

“Enlarge this image”, “hide caption” or “View gallery” are controls beside a picture. A line that is
nothing else is removed safely. Where a credit stands on the same line it is reported, too, but goes
only if you ask for unsafe fixes: the name of the photographer belongs with the picture.
"""

from __future__ import annotations

from linter.finding import Severity
from linter.rule import Bad, Good, Rule, Unit
from linter.rules.boilerplate._leftovers import leftovers

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=leftovers("caption-chrome", "comes from a picture box"),
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Hide caption⟧"),
        Bad("⟦Enlarge this image toggle caption Lee Example/Riverton Herald⟧"),
        Bad("⟦Click on the image to view gallery⟧"),
        Bad("⟦Image caption The ferry left an hour late⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦Enlarge this image⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("The gallery in Halden will enlarge this image and hang it by the door."),
        Good("Image copyright is a matter for the court, the museum said."),
        Good("3 of 12"),
        Good("They view the gallery as a waste of money, the mayor said."),
    ),
)
