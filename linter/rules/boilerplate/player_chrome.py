"""A button or message of a player or a graphic stands in the text.

“Video player was slow to load content” or “Play Video 3:27” comes from a player that did not come
along, “Loading…” or “Don't see the graphic above?” from a graphic. A line that is nothing else is
removed safely; one that names what was to be played goes only if you ask for unsafe fixes, since
the recording may be worth a link.
"""

from __future__ import annotations

from linter.finding import Severity
from linter.rule import Bad, Good, Rule, Unit
from linter.rules.boilerplate._leftovers import leftovers

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=leftovers("player-chrome", "comes from a player, a graphic or another embed"),
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦Media playback is unsupported on your device⟧"),
        Bad("⟦Your browser does not support the video tag.⟧"),
        Bad("⟦Play Video 3:27 The night of the ferry fire – video⟧"),
        Bad("⟦0:00 / 1:23⟧"),
        Bad("⟦Don’t see the graphic above? Click here.⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦Now Playing⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("Now playing in Halden, the film follows two brothers up the river."),
        Good("The children play video games until the ferry comes."),
        Good("[PAUSE]"),
        Good("Watch the river, not the road, the guide said on the way to the mill."),
    ),
)
