"""A link to another story stands in the text.

“READ MORE: Cat stuck in tree” sends readers to another page. In the text the link is gone and its
words stay, and what they say is taken for a fact of this story. A line that is only the label
(“Related Stories”) is removed safely; a line with a headline in it goes only if you ask for
unsafe fixes, since you may want to keep the link. A subheading or a sentence with such words in it
is not reported, nor is a post of a social network that is shown in the story.
"""

from __future__ import annotations

from linter.finding import Severity
from linter.rule import Bad, Good, Rule, Unit
from linter.rules.boilerplate._leftovers import leftovers

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=leftovers("read-more-link", "leads to another story"),
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦READ MORE: Ferry company asks for its money back⟧"),
        Bad("⟦See also: Why the mill in Halden stands empty⟧"),
        Bad("⟦Mayor of Larkmouth wants the old bridge back Read more⟧"),
        Bad("⟦Full Coverage: The ferry fire⟧"),
        Bad("⟦Lire aussi : Le bac reprend la mer⟧"),
        Bad("⟦For more on the fire, click here.⟧"),
        Bad("⟦Follow the Herald’s coverage of the fire at https://riverton.example/fire⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦Related Stories⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("Children should read more, the head of the school in Halden said."),
        Good("Related companies in Larkmouth also closed, and nobody asked why."),
        Good("Photos of the fire were shared 900 times before the mayor saw one."),
        Good("MORE: I think that the bridge will stand for another 40 years."),
        Good("Watch what the river does in March and you will sell the house."),
        Good("See more of the river from the tower, which is open until nine."),
    ),
)
