"""Every form in which a count is written, and every context that takes its force away.

The forms are told of NATO, which had 29 members and from March 27, 2020, 30.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from linter import lint_text
from linter.facts.claims import find_claims
from linter.facts.verdicts import Verdict, judge
from linter.finding import Severity

AS_OF = date(2026, 11, 23)
JOINED = date(2020, 3, 27)
INSIDE, BEFORE, AFTER = date(2018, 6, 1), JOINED - timedelta(days=1), JOINED + timedelta(days=8)
DAYS = {"inside": INSIDE, "day-before": BEFORE, "day-of": JOINED, "eight-days-after": AFTER}
# What the old number is worth on each of these days, and the new one.
OLD = (Verdict.STALE, Verdict.STALE, Verdict.NEAR_CHANGE, Verdict.OUTDATED)
NEW = (Verdict.PREMATURE, Verdict.NEAR_CHANGE, Verdict.STALE, Verdict.STALE)
WRONG = {Verdict.OUTDATED, Verdict.PREMATURE, Verdict.NEVER, Verdict.NEAR_CHANGE}


def verdicts(story: str, day: date | str) -> set[Verdict]:
    """Return what the counts in a story are worth; its paragraphs stand on lines."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return {judge(claim, day, AS_OF).verdict for claim in find_claims(story.splitlines())}


# Form: a hit, with # for the number, and a silence on every day.
FORMS = {
    # number, name, unit
    "name, unit": ("The # NATO member countries agreed.", "Six NATO member countries agreed."),
    "all": ("All # NATO members agreed.", "All six NATO members agreed."),
    "each of the": ("Each of the # NATO members agreed.", "Each of the six NATO members agreed."),
    "hyphens": ("The # NATO member-states agreed.", "The six NATO member-states agreed."),
    "non-breaking spaces": (
        "The #\u00a0NATO\u00a0members agreed.",
        "Six\u00a0NATO\u00a0members agreed.",
    ),
    "sovereign": ("The # sovereign NATO states agreed.", "Six sovereign NATO states agreed."),
    # number and unit in one word
    "adjective": ("The #-nation NATO agreed.", "The #-nation NATO mission left."),
    "adjective, kind": (
        "The #-member NATO alliance agreed.",
        "The #-party alliance with NATO broke.",
    ),
    "adjective, modifier": (
        "The #-nation military alliance NATO agreed.",
        "A #-member NATO team left.",
    ),
    "epithet": ("NATO met.\nThe #-member alliance agreed.", "The #-member alliance agreed."),
    "epithet, odd hyphen": (
        "NATO met.\nThe #\u2011nation bloc, the alliance, rose; the #\u2011member alliance agreed.",
        "The #\u2011member alliance agreed.",
    ),
    "epithet, two bodies": (
        "NATO met. The #-member alliance agreed.",
        "NATO and the CSTO met. The six-member alliance agreed.",
    ),
    # possessive
    "possessive": ("NATO's # members agreed.", "NATO's six poorest members agreed."),
    "possessive, curly": ("NATO’s # member states agreed.", "NATO’s six members there agreed."),
    "possessive, epithet": (
        "NATO met. The alliance's # members agreed.",
        "NATO met. Its six members there agreed.",
    ),
    "its": ("NATO relies on its # members.", "NATO named its six members of the board."),
    # number, unit, name
    "of": ("The # members of NATO agreed.", "Six members of NATO agreed."),
    "in": ("The # countries in NATO agreed.", "Six countries in NATO agreed."),
    "that belong to": (
        "The # countries that belong to NATO agreed.",
        "Six countries that belong to NATO agreed.",
    ),
    "that make up": (
        "The # nations that make up NATO agreed.",
        "The # nations that make up NATO's mission agreed.",
    ),
    "of the epithet": (
        "NATO met. The # members of the alliance agreed.",
        "NATO met. Six members of the alliance agreed.",
    ),
    # number and unit alone
    "all allies": (
        "NATO met on Monday.\nAll # allies agreed.",
        "The party met on Monday.\nAll # allies agreed.",
    ),
    "the member states": (
        "NATO met on Monday.\nThe # member states agreed.",
        "NATO and the EU met.\nThe # member states agreed.",
    ),
    "leaders of the nations": (
        "NATO met on Monday.\nLeaders of the # nations agreed.",
        "NATO met on Monday.\nThe # nations agreed to go to the fair.",
    ),
    "number to": (
        "That brings the number of NATO members to #.",
        "That brings the number of NATO jets to #.",
    ),
    "kind after the name": (
        "The #-nation military alliance NATO agreed.",
        "The #-nation peace march near NATO went on.",
    ),
    "now": ("The now #-member NATO became stronger.", "NATO became a now #-member team's friend."),
    "exit": ("The party wants to quit the #-member NATO.", "The party wants to quit # NATO jobs."),
    "each of the members": (
        "NATO met on Monday.\nEach of the # members has a vote.",
        "NATO met on Monday.\nThe board of # members has a vote.",
    ),
    # verbs
    "has": ("NATO has # members.", "NATO has six members that border the sea."),
    "now has": ("NATO now has # member states.", "NATO now has six aircraft."),
    "which has": ("NATO, which has # members, agreed.", "NATO, which has six offices, agreed."),
    "made up of": ("NATO is made up of # countries.", "The NATO team is made up of # countries."),
    "there are": ("There are # NATO members.", "There are six NATO members on the list."),
    "there are in": ("There are # countries in NATO.", "There are six countries in NATO that pay."),
    "alliance of": (
        "NATO is an alliance of # nations.",
        "NATO is part of an alliance of six groups.",
    ),
    "apposition": (
        "NATO, a defense alliance of # nations, agreed.",
        "NATO, a friend of # nations, agreed.",
    ),
    "membership": ("NATO's membership stands at #.", "NATO's membership fee stands at #."),
    "number of members": (
        "The number of NATO members stands at #.",
        "The number of NATO soldiers stands at #.",
    ),
    "whose": ("NATO, whose # members agreed, grew.", "NATO, whose six members here agreed, grew."),
    "in which": (
        "NATO, in which the # members vote, agreed.",
        "NATO, in which six members agreed.",
    ),
    "of, kind of body": (
        "The # members of the NATO alliance agreed.",
        "The # members of the NATO group agreed.",
    ),
    # parts: only the whole is a count
    "partitive": ("Nine of the # NATO members agreed.", "Nine of the NATO members agreed."),
    "partitive, allies": (
        "Twenty-three of the # NATO allies agreed.",
        "Twenty-three NATO allies agreed.",
    ),
    "majority of": (
        "A majority of the # NATO members agreed.",
        "A majority of NATO members agreed.",
    ),
    "all but one": ("All but one of the # NATO members agreed.", "All but one NATO member agreed."),
}


def _numbers(form: str, number: int, words: str) -> list[str]:
    return [form.replace("#", str(number)), form.replace("#", words)]


@pytest.mark.parametrize(("form", "silence"), FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    ("day", "old", "new"), list(zip(DAYS.values(), OLD, NEW, strict=True)), ids=DAYS
)
def test_form(form: str, silence: str, day: date, old: Verdict, new: Verdict) -> None:
    for story in _numbers(form, 29, "twenty-nine"):
        assert verdicts(story, day) == {old}, story
    for story in _numbers(form, 30, "thirty"):
        assert verdicts(story, day) == {new}, story
    for story in _numbers(silence, 19, "nineteen"):
        assert verdicts(story, day) <= {Verdict.UNKNOWN, Verdict.RIGHT}, story


R, S, U = Verdict.RIGHT, Verdict.STALE, Verdict.UNKNOWN
# A story, its date, and what its counts are worth: nothing wrong, and not always right.
CONTEXTS = [
    # hedges
    ("NATO has more than 25 members.", "2018-06-01", {R}),
    ("The U.N. has more than 190 member states.", "2020-01-21", {R}),
    ("The more than 180 members of the U.N. agreed.", "2020-01-21", {R}),
    ("NATO has nearly 30 members.", "2018-06-01", {R}),
    ("NATO has nearly thirty members.", "2018-06-01", {R}),
    ("NATO has some two dozen members.", "2005-06-01", {S}),
    ("Up to 28 EU countries may sign.", "2018-06-01", {R}),
    ("At least 20 of the 29 NATO members agreed.", "2018-06-01", {S}),
    # ranges, parts and sums
    ("Between 20 and 27 NATO members agreed.", "2018-06-01", set()),
    ("Some 20 to 27 NATO members agreed.", "2018-06-01", set()),
    ("Some 20-27 NATO members agreed.", "2018-06-01", set()),
    ("10 of the 29 members of NATO agreed.", "2018-06-01", {S}),
    ("27 of the 28 EU members agreed.", "2018-06-01", {S}),
    ("26 EU countries, all but Hungary and Poland, signed.", "2018-06-01", {U}),
    ("NATO and EU members, 36 in all, met.", "2018-06-01", set()),
    ("The 36 NATO and EU members met.", "2018-06-01", set()),
    ("29 allies plus Ukraine met at NATO.", "2018-06-01", set()),
    ("The 27 members of the EU and nine candidates met.", "2022-06-01", set()),
    ("OPEC and its allies, 23 nations in all, met.", "2020-06-01", set()),
    # one left out
    ("The other 28 NATO members agreed.", "2018-06-01", {S}),
    ("The remaining 27 EU members agreed.", "2018-06-01", {R}),
    ("The EU's other 27 members agreed.", "2018-06-01", {R}),
    ("The country and its 28 NATO allies agreed.", "2018-06-01", {S}),
    ("The EU met.\nThe other 27 agreed.", "2018-06-01", {R}),
    # names that hold a number
    ("G7 members and the G-8 met the Group of 20.", "2018-06-01", set()),
    ("The P5+1 met the E3 and the Five Eyes at the U.N.", "2018-06-01", set()),
    ("The EU27 and the E27 met in the EU.", "2018-06-01", set()),
    # former days
    ("NATO, then 16 members, agreed.", "2018-06-01", set()),
    ("The then 16 members of NATO agreed.", "2018-06-01", {U}),
    ("In 1999, when NATO had 19 members, it went to war.", "2018-06-01", {R}),
    ("In 1999 the 19 NATO members went to war.", "2018-06-01", {R}),
    ("NATO had 16 members at the time.", "2018-06-01", {U}),
    ("NATO had 28 members until 2017.", "2018-06-01", {R}),
    ("NATO was founded by 12 countries.", "2018-06-01", set()),
    ("The 12 founding members of NATO signed in Washington.", "2018-06-01", {R}),
    ("The original six members of the EU agreed.", "2018-06-01", {U}),
    ("Before Brexit the EU had 28 members.", "2022-06-01", {U}),
    ("During the Cold War the 16 NATO members agreed.", "2018-06-01", {U}),
    ("A decade ago, NATO's 28 members agreed.", "2022-06-01", {U}),
    # changes to come
    ("Finland would become the 31st member of NATO.", "2022-06-10", {U}),
    ("Finland became the 31st member of NATO.", "2023-04-05", {R}),
    ("Finland became NATO's 31st member in 2023.", "2025-04-05", {R}),
    ("If Finland joins, NATO will have 31 members.", "2022-06-10", set()),
    ("Finland's accession brings the number of NATO members to 31.", "2023-04-05", {S}),
    ("The alliance is set to expand to 48 NATO members.", "2022-06-10", {U}),
    ("The EU would be a bloc of 27 countries after Brexit.", "2018-06-01", {R}),
    # some of them
    ("The talks were attended by 19 NATO members.", "2018-06-01", {U}),
    ("So far only 23 EU members have signed.", "2018-06-01", {U}),
    ("The 26 EU members that voted for it cheered.", "2018-06-01", {U}),
    ("The 26 NATO members contributing troops met.", "2018-06-01", {U}),
    ("NATO's 26 members on the continent agreed.", "2018-06-01", set()),
    ("The 28 European members of NATO met.", "2018-06-01", {U}),
    # persons
    ("Nine NATO members were wounded.", "2018-06-01", set()),
    ("The 28 NATO members killed were soldiers.", "2018-06-01", set()),
    ("The 26 EU leaders in the room agreed.", "2018-06-01", {U}),
    # others of the same name
    ("The 23-party alliance won the vote.", "2018-06-01", set()),
    ("The EU met.\nThe 23-party bloc won the vote at home.", "2018-06-01", set()),
    ("The 40-member House met in Annapolis.", "2018-06-01", set()),
    ("The 400-member House met, Republicans said.", "2018-06-01", {U}),
    ("All 50 states and the U.N. agreed.", "2018-06-01", {U}),
    ("The 16-member council of the city thanked the U.N. Security Council.", "2018-06-01", {U}),
    # numbers that count nothing
    ("Under Article 5 NATO members help each other.", "2018-06-01", set()),
    ("NATO 2030 members met.", "2018-06-01", set()),
    ("Channel 27 EU members appeared on.", "2018-06-01", set()),
    ("On March 29 NATO members met.", "2018-06-01", set()),
    ("It cost $28 EU members could spare, 28% EU countries said.", "2018-06-01", set()),
    # several right values
    ("All 27 EU states must agree.", "2019-03-12", {R}),
    ("The 29-nation Schengen zone opened.", "2024-06-01", {R}),
    # two bodies in one sentence
    ("The 28-nation EU thanked the 29 NATO members.", "2018-06-01", {S}),
    ("The 193 U.N. member states and NATO's 29 allies agreed.", "2018-06-01", {R, S}),
    # taken back
    ("Mr. Roe wrongly said NATO has 28 members.", "2018-06-01", set()),
    ("An earlier version of this story said there were 28 NATO members.", "2018-06-01", set()),
    ("Of NATO's 29 members, 22 are in the 28-nation EU.", "2018-06-01", {S}),
]


@pytest.mark.parametrize(("story", "day", "worth"), CONTEXTS)
def test_context(story: str, day: str, worth: set[Verdict]) -> None:
    assert verdicts(story, day) == worth


P, W, N = Verdict.PREMATURE, Verdict.OUTDATED, Verdict.NEVER
# Words that need not mean all: called wrong only where they give the number of the spell before or
# after, and more than there were; fewer may be some of them. The bodies are the EU (27 from 2007,
# 28 from July 2013, 27 from February 2020), NATO and the euro zone (19 from 2015, 20 from 2023).
LOOSE = [
    # leaders are persons, and one of them may be left out
    ("The 28 EU leaders met on Monday.", "2021-05-03", {W}),
    ("The 28 EU leaders met on Monday.", "2010-05-03", {P}),
    ("The EU's 28 leaders met on Monday.", "2021-05-03", {W}),
    ("The 28 leaders of the EU met on Monday.", "2021-05-03", {W}),
    ("The EU and its 28 governments agreed.", "2021-05-03", {W}),
    ("The 27 EU leaders met on Monday.", "2014-05-03", {U}),
    ("The 15 EU leaders met on Monday.", "2005-05-03", {U}),
    ("The 29 EU leaders met on Monday.", "2021-05-03", {U}),
    ("Some 28 EU leaders met on Monday.", "2021-05-03", {R}),
    ("28 EU leaders met on Monday.", "2021-05-03", {U}),
    ("The 28 EU leaders who met on Monday agreed.", "2021-05-03", {U}),
    ("In 2019 the 28 EU leaders met.", "2021-05-03", {R}),
    ("The EU met.\nThe 28 nations agreed.", "2021-05-03", {U}),
    # the number in a clause about the body
    ("NATO, in which 29 nations train, agreed.", "2018-06-01", {S}),
    ("NATO, in which 30 nations train, agreed.", "2018-06-01", {P}),
    ("NATO, in which 28 nations train, agreed.", "2018-06-01", {U}),
    ("NATO, in which 31 nations train, agreed.", "2018-06-01", {U}),
    ("NATO, where the 29 members vote, agreed.", "2020-06-10", {W}),
    ("The NATO alliance, in which all 29 members vote, agreed.", "2020-06-10", {W}),
    ("The euro zone, where 19 EU countries share a currency, grew.", "2018-06-01", {S}),
    ("The euro zone, where 20 EU countries share a currency, grew.", "2018-06-01", {P}),
    ("The euro zone, where 18 EU countries share a currency, grew.", "2018-06-01", {U}),
    ("NATO, where the 29 nations train, agreed.", "2020-06-10", {U}),
    ("At NATO, where 30 nations were invited, all agreed.", "2018-06-01", {U}),
    ("NATO, in which 30 nations have agreed to meet, grew.", "2018-06-01", {U}),
    ("NATO, where the 30 nations train, agreed.", "2018-06-01", {P}),
    ("The zone in which 20 countries share a currency, the euro zone, grew.", "2018-06-01", set()),
    ("NATO, in which 21 EU members train, agreed.", "2018-06-01", {U}),
    ("He spoke in the EU town where 28 members of the choir sang.", "2021-05-03", set()),
    # bodies bring members together, and others
    ("NATO brings together 29 countries.", "2018-06-01", {S}),
    ("NATO brings together 30 countries.", "2018-06-01", {P}),
    ("NATO brings together 28 countries.", "2018-06-01", {U}),
    ("The U.N. brings together 191 countries.", "2018-06-01", {U}),
    # what all members have to agree to
    ("Parliaments in 19 countries would have to approve changes to the euro zone.", INSIDE, {S}),
    ("Parliaments in 20 countries would have to approve changes to the euro zone.", INSIDE, {P}),
    ("Parliaments in 18 countries would have to approve changes to the euro zone.", INSIDE, {U}),
    ("Getting voters in 20 nations to agree on the euro zone's rules is hard.", INSIDE, {P}),
    ("The EU treaty must be ratified by 28 governments.", INSIDE, {S}),
    ("The EU treaty must be ratified by all 28 governments.", "2021-05-03", {W}),
    ("The EU treaty needs the approval of 28 governments.", "2021-05-03", {W}),
    ("The 28 countries must ratify the EU treaty.", "2021-05-03", {W}),
    ("Leaders of the 28 nations must approve the NATO plan.", INSIDE, {W}),
    ("All 30 countries must ratify the EU treaty.", "2021-05-03", {U}),
    ("Parliaments in 20 countries have approved changes to the euro zone.", INSIDE, set()),
    ("Voters in 20 countries want to see the euro zone.", INSIDE, set()),
]


@pytest.mark.parametrize(("story", "day", "worth"), LOOSE)
def test_loose_words(story: str, day: date | str, worth: set[Verdict]) -> None:
    assert verdicts(story, day) == worth


# Words for a kind of members say nothing new where all members are of that kind.
KINDS = [
    ("The 26 European states in the Schengen zone agreed.", "2020-06-01", {S}),
    ("The 25 European states in the Schengen zone agreed.", "2020-06-01", {W}),
    ("The 27 European states in the Schengen zone agreed.", "2020-06-01", {P}),
    ("The Schengen zone has 25 European members.", "2020-06-01", {W}),
    ("The Schengen zone covers 26 European countries.", "2020-06-01", {S}),
    ("The Schengen zone covers 27 European countries.", "2020-06-01", {P}),
    ("The 25 European countries of Europe's visa-free Schengen area agreed.", "2020-06-01", {W}),
    ("The EU's 28 European members agreed.", "2021-06-01", {W}),
    ("The 53 African states in the African Union met.", "2019-06-01", {W}),
    ("All 10 Southeast Asian nations in ASEAN met.", "2026-06-01", {W}),
    ("NATO's 28 European members agreed.", "2018-06-01", set()),
    ("NATO has 28 European members.", "2018-06-01", set()),
    ("The 28 European states in NATO agreed.", "2018-06-01", {U}),
    ("The 30 European states in NATO agreed.", "2018-06-01", {U}),
]


@pytest.mark.parametrize(("story", "day", "worth"), KINDS)
def test_kinds_of_members(story: str, day: str, worth: set[Verdict]) -> None:
    assert verdicts(story, day) == worth


# However long ago it was, a number close to the right one was meant for it.
SLIPS = [
    ("The 191 U.N. member states agreed.", "2020-01-21", {W}),
    ("The 190 U.N. member states agreed.", "2020-01-21", {W}),
    ("The 194 U.N. member states agreed.", "2020-01-21", {N}),
    ("The 159 U.N. member states agreed.", "2020-01-21", {U}),
    ("The 27 states in the Schengen zone agreed.", "2016-06-01", {P}),
    ("The 16 NATO members agreed.", "2018-06-01", {U}),
    ("191 U.N. member states agreed.", "2020-01-21", {U}),
]


@pytest.mark.parametrize(("story", "day", "worth"), SLIPS)
def test_slips(story: str, day: str, worth: set[Verdict]) -> None:
    assert verdicts(story, day) == worth


def test_each_number_goes_to_the_body_beside_it() -> None:
    found = find_claims(["Of NATO's 29 members, 22 are in the 28-nation EU and 193 in the U.N."])
    assert [(claim.series.id, claim.value) for claim in found] == [("nato", 29), ("eu", 28)]


SEED = (
    "Few allies want to send troops, even though the United States is by far the biggest and "
    "most influential of the 29 NATO member countries."
)
_STORY = "Talks on the river go on\n\n{}\n\n{}\n\nThe talks will last all week.\n"


def test_loose_words_are_only_a_warning_without_a_fix() -> None:
    story = _STORY.format("{}", "It rained.")
    loose = story.format("The 28 EU leaders agreed.")
    surely = story.format("The 28 EU members agreed.")
    for text, severity, fixed in ((loose, Severity.WARNING, False), (surely, Severity.ERROR, True)):
        found = lint_text(text, story_date=date(2021, 5, 3), as_of=AS_OF, select=["wrong-count"])
        assert [finding.severity for finding in found.findings] == [severity]
        assert bool(found.findings[0].fix) is fixed


def rules(text: str, day: date | None, *others: str) -> list[str]:
    """Return the rules of facts that find something in a story with `text` in it."""
    story = _STORY.format(text, "\n\n".join(others) or "It rained.")
    found = lint_text(story, story_date=day, as_of=AS_OF, select=["stale-count", "wrong-count"])
    return [finding.rule for finding in found.findings]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 1, 21), ["stale-count"]),
        (date(2020, 4, 10), ["wrong-count"]),
        (date(2020, 4, 1), ["wrong-count"]),
        (date(2016, 1, 1), ["wrong-count"]),
        (None, []),
    ],
)
def test_the_sample_story(day: date | None, expected: list[str]) -> None:
    assert rules(SEED, day) == expected


@pytest.mark.parametrize(
    "correction",
    [
        "An earlier version of this story said there were 29 members.",
        "CORRECTION: An earlier version of this story said NATO has 29 members. It has 30.",
        "This story has been corrected to show that NATO has 30 members, not 29.",
        "Editor's note: A previous version misstated the number of NATO's 29 members.",
        "Clarification\n\nThis story spoke of the 29 NATO members. There are 30.",
        "Corrections and clarifications\n\nNATO has 30 members. The 29 members were of March.",
        "(Corrects paragraph 3 to say the 30 NATO members, not the 29 NATO members.)",
    ],
)
def test_what_a_correction_takes_back_is_not_said(correction: str) -> None:
    day = date(2020, 6, 10)
    assert "wrong-count" not in rules("The talks went on.", day, correction)
    body = "The envoy will visit the 29 NATO members."
    assert "wrong-count" in rules(body, day, "Clarification: The talks were on Monday.")
    if not correction.startswith("("):
        assert "wrong-count" not in rules(body, day, correction)
