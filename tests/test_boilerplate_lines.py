"""Lines that pages leave in texts are known as what they are, and sentences are not."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from linter.api import lint_text
from linter.data import load
from linter.finding import Severity
from linter.structure.known_lines import KnownLines, known_lines

DATA = Path(__file__).parent.parent / "linter" / "facts" / "boilerplate.yaml"
NOTICE = "Please enable JavaScript to view this page."
KNOWN = {
    "- Anzeige -": "advert-label",
    "PUBLICIDAD": "advert-label",
    "Article continues below": "story-continues",
    "La suite après la publicité": "story-continues",
    "READ MORE: Halden wants its old bridge back": "read-more-link",
    "Related: How the mill was saved": "read-more-link",
    "[Read more: How the mill was saved]": "read-more-link",
    "Halden wants its old bridge back Read more": "read-more-link",
    "Lesen Sie auch: Die Brücke bleibt zu": "read-more-link",
    "Click here for the list of all shops": "read-more-link",
    "Sign up here for our weekly newsletter": "newsletter-promo",
    "Keep up with the valley. Get our free newsletter.": "newsletter-promo",
    "By signing up, you agree to our terms.": "newsletter-promo",
    "Inscrivez-vous à notre newsletter": "newsletter-promo",
    "Already have an account? Log in here »": "subscribe-prompt",
    "You’ve read all of your free articles this month.": "subscribe-prompt",
    "Copy link": "share-buttons",
    "Compartir en Facebook": "share-buttons",
    "This site uses cookies. By continuing, you accept them.": "cookie-notice",
    "Nous utilisons des cookies pour mesurer l’audience.": "cookie-notice",
    "Comments (12)": "comment-prompt",
    "Follow @haldenpaper": "social-follow",
    "Suivez-nous sur Instagram": "social-follow",
    "CLICK HERE FOR MORE SPORTS COVERAGE": "promo-in-brackets",
    "(READ: How the mill was saved)": "promo-in-brackets",
    "Open in app": "app-promo",
    "Play Video 2:14 The bridge opens – video": "player-chrome",
    "0:00 / 4:05": "player-chrome",
    "Image 3 of 14": "caption-chrome",
    "Skip to footer": "navigation-chrome",
    "Home > News > Halden": "navigation-chrome",
    "You need to enable JavaScript to run this app.": "javascript-notice",
    "Terms & Conditions": "legal-footer",
    "About Us | Careers | Privacy Policy": "legal-footer",
    "NYSE quotes delayed by at least 20 minutes.": "quote-ticker",
    "We may receive a commission if you buy through a link on this page.": "affiliate-disclosure",
    "Estimated reading time: 6 minutes": "reading-time",
    "Now that you’re here, we have a favor to ask.": "support-appeal",
    "Email the author at lee@halden.example": "tip-line",
    "This story was republished with permission.": "republish-notice",
    "Meistgelesen": "trending-block",
}
PROSE = (
    "The advertisement had hung there for 40 years.",
    "The strike continues below ground, where nine men wait.",
    "Read more than the label, the chemist told them.",
    "Children in Halden read more.",
    "Related industries lost 900 jobs in the same year.",
    "Watch for ice on the bridge, the mayor said.",
    "Photos show the river at the door of the mill.",
    "More: I think that the bridge will stand.",
    "“Sign up for our newsletter,” the man with the bell said.",
    "He asked the class to sign up to receive the newsletter, and told nobody why.",
    "Like other newsletters, it was free for a year.",
    "Get used to it, the newsletter told its readers.",
    "Subscribe or leave, the sign said.",
    "We use cookies, she told the judge, to pay for the lights.",
    "The comments below the film were kind.",
    "Follow the money, the clerk wrote on the wall.",
    "Likes and follows on Facebook do not pay for coal.",
    "The page asks readers to enable JavaScript, which few do.",
    "Privacy and terms of trade were on the list of the ministers.",
    "Help and jobs",
    "Pause.",
    "The players were delayed by at least 20 minutes.",
    "Call the police in Halden at 555-0100 if you saw the boat.",
    "Contact Sheriff Lee Example at sheriff@halden.example if you saw the boat.",
    "The poem first appeared in a school paper.",
    "This article of the treaty was first applied in 1990.",
    "It was a 4 minute read at most.",
    "Live",
    "Photos",
)


@pytest.mark.parametrize(("line", "name"), KNOWN.items())
def test_a_line_of_a_page_is_known(line: str, name: str) -> None:
    found = known_lines().find(line)
    assert found is not None
    assert found.id == name


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_that_speaks_of_such_things_is_not(line: str) -> None:
    assert known_lines().find(line) is None


def test_a_line_is_exact_if_nothing_else_goes_with_it() -> None:
    for line, exact in {"Read more": True, "READ MORE: The mill is saved": False}.items():
        found = known_lines().find(line)
        assert found is not None
        assert found.exact is exact


def test_a_long_text_is_read_to_its_end() -> None:
    assert known_lines().find("Sign up for the newsletter, " + "very " * 90 + "soon") is not None
    assert known_lines().find("Sign up for the newsletter, " + "very " * 160 + "soon") is None


def test_a_pattern_may_say_which_words_a_line_does_not_hold() -> None:
    lines = KnownLines(
        [
            {"id": "one", "kind": "notice", "patterns": ["the mill .*"], "unless": ["said"]},
            {"id": "two", "kind": "notice", "as-written": ["The (?:Mill|mill) .*[^.]"]},
        ]
    )
    found = [
        lines.find(text)
        for text in ("The Mill, open", "the mill, he said", "• The Mill  has said it", "The Mill!")
    ]
    assert [one and one.id for one in found] == ["one", None, "two", None]


def test_a_text_that_is_mostly_a_notice_is_an_error() -> None:
    story = "The ferry went back to its old route on Monday, the company said. " * 3
    for text, severity in (
        (f"Ferry returns\n\n{NOTICE}\n", Severity.ERROR),
        (f"Ferry returns\n\n{NOTICE}\n\n{story}\n", Severity.WARNING),
    ):
        report = lint_text(text, path="ferry.txt", as_of=date(2026, 11, 23))
        (found,) = [one for one in report.findings if one.rule == "javascript-notice"]
        assert found.severity is severity
        assert found.fix is None


def test_no_line_is_in_two_classes() -> None:
    classes = load(str(DATA))["classes"]
    counts = Counter(line for entry in classes for line in set(entry.get("lines", ())))
    assert [line for line, count in counts.items() if count > 1] == []
