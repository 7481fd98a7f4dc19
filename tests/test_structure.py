"""What each part of a story is taken for. Lines are our own, of shapes that were met in news."""

from __future__ import annotations

from datetime import date

import pytest
from stories import LEAD, NEXT, article, kinds, row

from linter.article import Confidence

HEAD = "Riverton council approves plan for new pier"
CAPTION = (
    "Mayor Ana Petrova points at the old pier in Riverton, Monday, March 4, 2019. "
    "(AP Photo/Lee Example)"
)


def kind_of(line: str) -> str:
    """Return what `line` is taken for in the middle of a story."""
    return kinds(article(HEAD, LEAD, line, NEXT, LEAD))[2]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ana Petrova", "byline"),
        ("By ANA PETROVA and LEE EXAMPLE, Associated Press", "byline"),
        ("By Ana Petrova, transport correspondent", "byline"),
        ("Ana Petrova, Staff Writer", "byline"),
        ("By the time the pier was built the ice was back.", "paragraph"),
        ("Published March 4, 2019, 5:15 p.m. EST", "timestamp"),
        ("Published Jan. 21, 2020, updated Jan. 22, 2020", "timestamp"),
        ("Updated: March 4, 2019 / 10:12 AM", "timestamp"),
        ("Mon 4 Mar 2019 18.54 GMT Last modified on Tue", "timestamp"),
        ("Last modified on Mon 4 Mar 2019 12.00 GMT", "timestamp"),
        ("4 March 2019", "timestamp"),
        ("Monday, March 4, 2019", "timestamp"),
        ("5 hours ago", "timestamp"),
        ("Published in 2019 by a small press, the book sold 300 copies in a year.", "paragraph"),
        (CAPTION, "caption"),
        ("FILE - In this May 2, 2018 file photo, a ferry leaves. (Lee Example/AP)", "caption"),
        ("The old pier, in March 2019. Photograph: Lee Example/Reuters", "caption"),
        ("Enlarge this image toggle caption Lee Example/AP", "caption:caption-chrome"),
        ("(AP Photo/Lee Example)", "credit"),
        ("Photo: Lee Example", "credit"),
        ("Getty Images", "credit"),
        ("Copyright 2019 Riverton Herald. All rights reserved.", "rights"),
        ("© 2019 Example Wire. May not be republished, broadcast or redistributed.", "rights"),
        ("Copyright law was the subject of the debate, which lasted all night.", "paragraph"),
        ("Correction: An earlier version gave the wrong day.", "correction"),
        ("This story has been updated to correct the name of the pier.", "correction"),
        ("Editor’s note: The mayor is a shareholder of this paper.", "correction"),
        ("The correction of the river took nine years and cost two lives.", "paragraph"),
        ("• The pier will be 90 feet long", "list-item"),
        ("· The pier will be 90 feet long", "list-item"),
        ("2. The pier will be 90 feet long", "list-item"),
        ("Written by Ana Petrova", "byline"),
        ("Reported by: Ana Petrova", "byline"),
        ("What the plan means for the ferry", "heading"),
        ("WHAT NOW?", "heading"),
        ("The court ruled on Monday, Jan. 20, 2020, and the town is glad", "paragraph"),
        ("Advertisement", "boilerplate:advert-label"),
        ("- ADVERTISEMENT -", "boilerplate:advert-label"),
        ("Story continues below", "boilerplate:story-continues"),
        ("Sign up for our free morning newsletter.", "boilerplate:newsletter-promo"),
        ("The newsletter of the club was delivered to 90 members on Monday.", "paragraph"),
        ("READ MORE: Ferry company asks for its money back", "boilerplate:read-more-link"),
        ("Facebook Twitter Email", "boilerplate:share-buttons"),
        ("Facebook, Twitter and Google sent lawyers to the hearing.", "paragraph"),
        ("Follow Ana Petrova on Twitter", "boilerplate:social-follow"),
        ("Lee Example in Boston contributed to this report.", "notice:contributor-line"),
        ("Finally! — Riverton Ferry (@riverton) March 4, 2019", "quote:post"),
        ("___", "boilerplate:separator"),
        ("World News", "label:section-label"),
    ],
)
def test_a_line_is_taken_for(line: str, kind: str) -> None:
    assert kind_of(line) == kind


def test_the_first_line_is_the_headline() -> None:
    story = article(HEAD, LEAD, NEXT)
    assert kinds(story) == ["headline", "paragraph", "paragraph"]
    assert story.headline is story.blocks[0]


def test_a_story_may_have_no_headline() -> None:
    assert article(LEAD, NEXT).headline is None


def test_a_section_name_above_the_headline_is_not_the_headline() -> None:
    story = article("Politics", HEAD, LEAD, NEXT)
    assert story.headline is not None
    assert story.headline.text == HEAD


def test_the_line_between_headline_and_byline_is_the_deck() -> None:
    story = article(HEAD, "It will cost $2 million.", "By Ana Petrova", LEAD, NEXT)
    assert kinds(story)[:3] == ["headline", "deck", "byline"]
    assert story.deck is story.blocks[1]


def test_the_title_of_a_row_counts_and_its_repeat_in_the_text_too() -> None:
    story = row(title=HEAD, text=f"{HEAD.upper()}\n\n{LEAD}\n\n{NEXT}")
    assert kinds(story) == ["headline", "headline", "paragraph", "paragraph"]


def test_a_name_above_its_caption_is_a_label_and_a_heading_is_not() -> None:
    assert kinds(article(HEAD, "Ana Petrova", CAPTION, LEAD))[1] == "label"
    assert kinds(article(HEAD, "Old timbers", CAPTION, LEAD))[1] == "heading"


def test_speakers_of_a_transcript_are_labels() -> None:
    story = article(HEAD, LEAD, "Lee Example", NEXT, "Ana Petrova", LEAD, "Lee Example", NEXT)
    assert kinds(story)[2] == "label:speaker"
    assert kinds(story)[6] == "label:speaker"


def test_headlines_under_a_widget_title_are_not_this_story() -> None:
    story = article(HEAD, LEAD, "Most Read", "Barn roof lands on pickup", "Bakery wins again")
    assert kinds(story)[2:] == [
        "boilerplate:trending-block",
        "boilerplate:widget-title",
        "boilerplate:widget-title",
    ]


def test_a_quotation_set_for_show_is_a_pull_quote() -> None:
    story = article(
        HEAD, "“It is a good pier,” she said. “We waited.”", "“It is a good pier”", NEXT
    )
    assert kinds(story)[2] == "quote:pull-quote"


@pytest.mark.parametrize(
    ("start", "place", "agency", "day"),
    [
        ("BRUSSELS (AP) — ", "BRUSSELS", "AP", None),
        ("PORTLAND, Maine (AP) — ", "PORTLAND", "AP", None),
        ("NEW YORK (Reuters) - ", "NEW YORK", "Reuters", None),
        ("LONDON, Jan 21 (Reuters) - ", "LONDON", "Reuters", None),
        ("PARIS, Jan. 21, 2020 (AFP) – ", "PARIS", "AFP", date(2020, 1, 21)),
        ("Brussels (AP) — ", "Brussels", "AP", None),
        ("ST. LOUIS -- ", "ST. LOUIS", None, None),
        ("(CNN) -- ", "", "CNN", None),
    ],
)
def test_a_dateline_is_read(start: str, place: str, agency: str | None, day: date | None) -> None:
    dateline = article(HEAD, start + LEAD, NEXT).dateline
    assert dateline is not None
    assert (dateline.place, dateline.agency, dateline.day) == (place, agency, day)
    assert dateline.span.of(dateline.block.text) == start


@pytest.mark.parametrize(
    "start", ["FILE - ", "WATCH — ", "UPDATE -- ", "Mayor — ", "LEE EXAMPLE: ", "READ MORE - "]
)
def test_a_label_is_no_dateline(start: str) -> None:
    assert article(HEAD, start + LEAD, NEXT).dateline is None


class TestStoryDate:
    def test_of_a_caption(self) -> None:
        found = article(HEAD, CAPTION, LEAD, "Copyright 2021 Riverton Herald.").story_date
        assert found is not None
        assert (found.value, found.origin) == (date(2019, 3, 4), "caption")
        assert found.block is not None
        assert found.span is not None
        assert found.span.of(found.block.text) == "March 4, 2019"

    def test_of_a_time_stamp_is_better_than_of_a_caption(self) -> None:
        found = article(HEAD, "Published March 6, 2019", CAPTION, LEAD).story_date
        assert found is not None
        assert (found.value, found.origin) == (date(2019, 3, 6), "time stamp")

    def test_of_a_url_is_better_than_what_the_text_says(self) -> None:
        url = "https://example.org/2019/03/07/pier"
        found = row(text=f"Published March 6, 2019\n\n{CAPTION}\n\n{LEAD}", url=url).story_date
        assert found is not None
        assert (found.value, found.origin) == (date(2019, 3, 7), "URL")

    @pytest.mark.parametrize(
        ("line", "origin"),
        [
            (CAPTION.replace("Monday, ", "on "), "caption without a weekday"),
            ("The pier of Riverton was closed on May 2, 2018, after a storm had hit it.", "lead"),
        ],
    )
    def test_of_a_scene_is_only_a_hint(self, line: str, origin: str) -> None:
        story = article(HEAD, line, LEAD, NEXT)
        assert story.story_date is not None
        assert (story.story_date.origin, story.sure_date) == (origin, None)

    def test_is_never_that_of_a_file_photo(self) -> None:
        line = "FILE - In this May 2, 2018 file photo, a ferry leaves. (Lee Example/AP, File)"
        assert article(HEAD, line, LEAD, NEXT).story_date is None

    def test_of_a_copyright_line_is_weak(self) -> None:
        found = article(HEAD, LEAD, "Copyright 2021 Riverton Herald.").story_date
        assert found is not None
        assert found.confidence is Confidence.WEAK

    @pytest.mark.parametrize(
        "path", ["2020/01/21/ferry", "uk/2020/jan/21/ferry", "a/2020-1-21-ferry", "a/20200121.html"]
    )
    def test_of_a_url_is_better_than_of_a_copyright_line(self, path: str) -> None:
        url = f"https://example.org/{path}"
        found = row(text=f"{LEAD}\n\nCopyright 2021 Riverton Herald.", url=url).story_date
        assert found is not None
        assert (found.value, found.origin) == (date(2020, 1, 21), "URL")

    @pytest.mark.parametrize("path", ["2020/01/ferry", "20209921", "2020/13/21/a", "2020-story-11"])
    def test_is_not_read_from_other_numbers_of_a_url(self, path: str) -> None:
        assert row(text=LEAD, url=f"https://example.org/{path}").story_date is None

    def test_given_from_outside_fills_the_gap_and_no_more(self) -> None:
        given = date(2020, 5, 1)
        silent = article(HEAD, LEAD, NEXT, story_date=given).story_date
        dated = article(HEAD, CAPTION, LEAD, story_date=given).story_date
        assert silent is not None
        assert dated is not None
        assert silent.value == given
        assert dated.value == date(2019, 3, 4)

    def test_of_a_row_is_its_date_field(self) -> None:
        found = row(text=f"{CAPTION}\n\n{LEAD}", date="2019-03-05T12:00:00Z").story_date
        assert found is not None
        assert (found.value, found.confidence) == (date(2019, 3, 5), Confidence.DECLARED)


class TestAuthors:
    @pytest.mark.parametrize(
        ("line", "author"),
        [
            ("By Ana Petrova", "Ana Petrova"),
            ("(Reporting by Ana Petrova; Editing by Lee Example)", "Ana Petrova"),
            ("Ana Petrova writes about harbors for the Riverton Herald.", "Ana Petrova"),
        ],
    )
    def test_are_named_by(self, line: str, author: str) -> None:
        assert article(HEAD, LEAD, NEXT, line).authors == (author,)

    def test_of_a_row_are_its_field(self) -> None:
        assert row(text=LEAD, authors=["Ana Petrova", "Lee Li"]).authors == ("Ana Petrova, Lee Li",)

    def test_an_agency_is_none(self) -> None:
        assert article(HEAD, "BRUSSELS (AP) — " + LEAD, NEXT).authors == ()
