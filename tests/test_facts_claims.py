"""Which words of a story are a count of which body, and which are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.facts.claims import Claim, Hedge, Strength, find_claims

# Words, the words of the count in them, the series, the value.
COUNTS = [
    ("the largest of the 29 NATO member countries.", "29 NATO member countries", "nato", 29),
    ("Some 28 EU members agreed.", "28 EU members", "eu", 28),
    ("It needs all 27 EU leaders.", "27 EU leaders", "eu", 27),
    ("The 15 Security Council members met.", "15 Security Council members", "unsc", 15),
    ("The 27 European Union (EU) states met.", "27 European Union (EU) states", "eu", 27),
    ("The 19 euro zone countries paid.", "19 euro zone countries", "eurozone", 19),
    ("The other 27 EU member-states paid.", "27 EU member-states", "eu", 27),
    ("The 15-nation Security Council met.", "15-nation Security Council", "unsc", 15),
    ("She led the 29-nation NATO.", "29-nation NATO", "nato", 29),
    ("The 29-member NATO alliance met.", "29-member NATO alliance", "nato", 29),
    ("The twenty-nine-member NATO met.", "twenty-nine-member NATO", "nato", 29),
    (
        "the 19-nation single-currency eurozone",
        "19-nation single-currency eurozone",
        "eurozone",
        19,
    ),
    ("a 193-member U.N. General Assembly", "193-member U.N. General Assembly", "un", 193),
    ("The 435-member House met in Congress.", "435-member House", "us-house", 435),
    ("NATO's 30 members met.", "30 members", "nato", 30),
    ("The EU’s 27 countries met.", "27 countries", "eu", 27),
    ("The EU's other 27 countries met.", "27 countries", "eu", 27),
    ("The 30 members of NATO met.", "30 members of NATO", "nato", 30),
    ("The 29 countries in NATO met.", "29 countries in NATO", "nato", 29),
    ("the 19 countries that use the euro", "19 countries that use the euro", "eurozone", 19),
    ("the 19 EU countries using the euro", "19 EU countries using the euro", "eurozone", 19),
    ("NATO has 29 members.", "29 members", "nato", 29),
    ("The EU, which now has 28 members, met.", "28 members", "eu", 28),
    ("NATO is an alliance of 29 nations.", "29 nations", "nato", 29),
    ("That brings NATO's membership to 30.", "30", "nato", 30),
    ("The 24-nation OPEC+ met.", "24-nation OPEC+", "opec-plus", 24),
    ("the 10 elected members of the Security Council", None, "unsc-elected", 10),
    (
        "The council's 10 non-permanent members of the U.N. Security Council",
        None,
        "unsc-elected",
        10,
    ),
    ("NATO's 12 founding members", "12 founding members", "nato-founders", 12),
]

# A story of several sentences or paragraphs, and the count in its last paragraph.
RESOLVED = [
    (["NATO met.", "Rain fell.", "The 29-member alliance agreed."], "29-member alliance", "nato"),
    (["The EU met. The 27-nation bloc agreed."], "27-nation bloc", "eu"),
    (["The Security Council met.", "The 15-member council voted."], "15-member council", "unsc"),
    (["NATO met.", "The alliance's 29 members agreed."], "29 members", "nato"),
    (["The EU met.", "The 27 members of the bloc agreed."], "27 members of the bloc", "eu"),
    (["OPEC met.", "The 14-nation oil cartel agreed."], "14-nation oil cartel", "opec"),
]

NO_COUNTS = [
    "There were 29 NATO soldiers in the town.",
    "Nine NATO members were wounded.",
    "NATO met the 23-party coalition.",
    "The 11-member Sovereign Council met, a U.N. envoy said.",
    "A 20-member team of United Nations inspectors came.",
    "All four countries are members of NATO.",
    "NATO data show that just six countries pay.",
    "The U.N. supports two states.",
    "Under Article 5 NATO members help each other.",
    "On March 29 NATO members met.",
    "In 2020 NATO members met.",
    "The G7 2021 members met.",
    "It cost $28 EU members can ill afford.",
    "OPEC and its allies, 23 nations in all, met.",
    "The 13 members of OPEC and its partners met.",
    "NATO and EU members, 36 in all, met.",
    "The 36 NATO and EU members met.",
    "Canada's 13 provinces and territories met.",
    "The EU is not a 28-nation bloc.",
    "Between 25 and 28 EU members may sign.",
    "The 28 members of the EU's parliament came from Spain.",
    "The EU's 12 poorest members get more.",
    "Twelve non-EU countries signed.",
    "A 50-member Senate was elected in the 435-member state of Absurdia.",
    "Support for EU membership rose to 28 percent.",
]


def claims(*paragraphs: str) -> list[Claim]:
    return list(find_claims(paragraphs))


@pytest.mark.parametrize(("text", "words", "series", "value"), COUNTS)
def test_count(text: str, words: str | None, series: str, value: int) -> None:
    (claim,) = claims(text)
    assert (claim.series.id, claim.value) == (series, value)
    assert words is None or claim.span.of(text) == words
    assert claim.span.start == claim.number.start


@pytest.mark.parametrize(("paragraphs", "words", "series"), RESOLVED)
def test_epithet_means_the_body_named_before(
    paragraphs: list[str], words: str, series: str
) -> None:
    (claim,) = claims(*paragraphs)
    assert claim.series.id == series
    assert claim.paragraph == len(paragraphs) - 1
    assert claim.span.of(paragraphs[-1]) == words


def test_the_farther_off_the_name_the_weaker_the_count() -> None:
    rain = ["It rained.", "It rained.", "It rained."]
    (claim,) = claims("NATO met.", *rain, "The 29-member alliance agreed.")
    assert claim.strength is Strength.DEFINITE
    for words in ("The alliance's 29 members agreed.", "All 29 members agreed.", "The 29 agreed."):
        (claim,) = claims("NATO met.", *rain, words)
        assert claim.strength is Strength.DOUBTFUL, words
        assert not claims("NATO and the CSTO met.", *rain, words), words


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The 29-member alliance met."],
        ["The EU and ASEAN met.", "The 27-nation bloc agreed."],
        ["OPEC met OPEC+ officials.", "The 13-member cartel agreed."],
        ["The city met.", "The 15-member council voted."],
    ],
)
def test_epithet_that_could_mean_none_or_two_is_left_alone(paragraphs: list[str]) -> None:
    assert not claims(*paragraphs)


@pytest.mark.parametrize("text", NO_COUNTS)
def test_no_count(text: str) -> None:
    assert not claims(text)


def test_number_and_span_are_places_of_their_paragraph() -> None:
    text = "It is by far the biggest of the 29 NATO member countries, he said."
    (claim,) = claims("A first paragraph.", text)
    assert claim.paragraph == 1
    assert claim.number.of(text) == "29"
    assert claim.span.of(text) == "29 NATO member countries"


def test_two_bodies_in_one_sentence_are_kept_apart() -> None:
    found = claims("The 27-nation EU thanked the 30 NATO members and the 193 U.N. member states.")
    assert [(claim.series.id, claim.value) for claim in found] == [
        ("eu", 27),
        ("nato", 30),
        ("un", 193),
    ]


def test_of_x_of_the_y_only_y_is_a_count() -> None:
    (claim,) = claims("Nine of the 29 NATO members spend enough.")
    assert claim.value == 29


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("The 28-nation EU agreed.", Strength.WHOLE),
        ("The EU has 28 members.", Strength.WHOLE),
        ("The 28 EU members agreed.", Strength.DEFINITE),
        ("All 28 EU members agreed.", Strength.EVERY),
        ("All 28 EU leaders agreed.", Strength.EVERY),
        ("NATO's 28 members agreed.", Strength.EVERY),
        ("None of the 28 EU members agreed.", Strength.EVERY),
        ("None of the 28 EU members invited him.", Strength.EVERY),
        ("Then 28 EU members agreed.", Strength.BARE),
        ("The 28 EU leaders agreed.", Strength.LOOSE),
        ("The 28 EU members that agreed left.", Strength.DOUBTFUL),
        ("A 28-member EU delegation left.", Strength.DOUBTFUL),
    ],
)
def test_strength(text: str, strength: Strength) -> None:
    (claim,) = claims(text)
    assert claim.strength is strength


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("About", Hedge.ABOUT),
        ("Nearly", Hedge.ABOUT),
        ("More than", Hedge.AT_LEAST),
        ("At least", Hedge.AT_LEAST),
        ("Up to", Hedge.AT_MOST),
        ("Fewer than", Hedge.AT_MOST),
        ("Exactly", Hedge.EXACT),
    ],
)
def test_hedge(words: str, hedge: Hedge) -> None:
    (claim,) = claims(f"{words} 28 EU members agreed.")
    assert claim.hedge is hedge


def test_one_left_out() -> None:
    for text in ("The other 27 EU states paid.", "The 27 other EU states paid.", "28 NATO allies"):
        (claim,) = claims(text)
        assert claim.exclusion, text
    (claim,) = claims("Six of the 29 NATO allies paid.")
    assert not claim.exclusion


def test_time_of_the_sentence() -> None:
    (claim,) = claims("In 1999, NATO's 19 members bombed Serbia.")
    assert claim.years == (1999,)
    (claim,) = claims("The then 16 members of NATO agreed.")
    assert claim.past
    (claim,) = claims("Finland would become the 31st member of NATO.")
    assert claim.ordinal
    assert claim.change
    (claim,) = claims("NATO, founded in 1949, has 29 members.")
    assert not claim.past


def test_a_name_that_two_bear_needs_a_word_nearby() -> None:
    assert not claims("The 650-seat House of Commons met.")
    (claim,) = claims("Britain voted.", "The 650-seat House of Commons met.")
    assert claim.series.id == "uk-commons"


_WORDS = st.sampled_from(
    "the all other of nearly 29 27 twenty-nine 31st fıve NATO NATO's EU U.N. Security Council "
    "OPEC+ bloc alliance council -member -nation members countries non-permanent has had "
    "membership to that use the euro ( ) . , ’ - \u00a0 \u2011 1999 House Group of Twenty".split(
        " "
    )
)


@given(st.lists(st.lists(_WORDS, max_size=30).map(" ".join), max_size=3))
def test_any_text_is_read_and_every_claim_has_its_place(paragraphs: list[str]) -> None:
    last = (0, 0)
    for claim in find_claims(paragraphs):
        text = paragraphs[claim.paragraph]
        assert claim.span.covers(claim.number)
        assert claim.span.end <= len(text)
        assert (claim.paragraph, claim.span.start) >= last
        last = (claim.paragraph, claim.span.start)
