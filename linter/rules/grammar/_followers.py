"""Words that need a certain word after them, such as “according”, which needs “to”.

Each was looked up in millions of words of news, where hardly anything else follows it. A `_` stands
for the space between two words.
"""

from __future__ import annotations

WIDE = {
    "to": "according adhere adhered adheres adhering amounted pertaining pertains "
    "tantamount resorted resorting succumb succumbed conform conformed conforms "
    "alluded alluding with_regard in_regard with_respect in_relation",
    "of": "regardless irrespective cusp auspices consist consists consisted consisting "
    "reminiscent devoid in_favor in_favour in_terms on_behalf the_sake some_sort "
    "in_lieu by_means by_virtue the_likes the_behest get_rid getting_rid "
    "take_advantage taking_advantage took_advantage as_part a_lack the_lack "
    "in_violation in_excess in_defiance in_anticipation the_onset the_advent a_dearth",
    "with": "accordance in_conjunction in_tandem coincide coincided coincides sympathize "
    "sympathise",
    "on": "depending embark embarked rely relies relied relying depends depend",
    "from": "refrained",
    "for": "accounted",
    "in": "culminated culminates mired",
}
"""Follower to what has no other: any word of substance after it is a fault."""

INSIDE = {"to": "in_response"}
"""Follower to what has no other, but where it opens the sentence: “In response police said”."""

BOUND = {
    "of": "members department ministry the_end the_start the_middle the_top the_leader "
    "the_leaders residents opponents critics",
}
"""Follower to what also stands before a clause: “members the town elects”, “members the Senate”."""

HUNDREDS = frozenset("tens dozens hundreds thousands millions billions".split())
"""What needs “of” before any plural: “thousands texts”."""

MANY = {
    "of": "a_number a_series a_variety a_slew a_spate a_handful a_bunch an_array a_plethora "
    "a_multitude a_flurry",
}
"""Follower to what has it before a plural: “a number complaints”."""

NARROW = {
    "to": "belonging run-up lead-up averse susceptible oblivious beholden subservient "
    "indebted look_forward looking_forward looked_forward prior belong "
    "belongs belonged contributes listen listens listening listened refers referring "
    "relating reacted objected objects responding allergic addicted accustomed loyal "
    "immune sensitive adjacent equivalent superior inferior akin contrary conducive "
    "testament detrimental integral reply unrelated hostile indifferent have_access "
    "gain_access an_end as_opposed in_contrast",
    "of": "slew spate handful midst outskirts guise flurry swath swaths swathe swathes "
    "plethora multitude tens reams throes smattering modicum semblance incapable "
    "array be_part been_part is_part was_part are_part "
    "the_wake in_front the_hands the_brink the_verge the_creation the_existence "
    "the_absence kind kinds the_sort a_sort types lots a_lot capable majority variety "
    "barrage a_range a_portion middle author director founder dispose disposed "
    "wary leery ashamed tired trio fond proud bereft symptomatic indicative a_host "
    "a_string the_rest the_heart the_nature the_centre the_center the_presence "
    "the_founder the_spread in_light as_president as_secretary a_dose a_wave "
    "the_bottom in_spite the_origins the_end a_member a_group the_cost the_course "
    "a_couple the_beginning a_matter the_release the_head the_size the_history "
    "in_charge combination a_list on_top the_form margin in_support the_age the_basis "
    "an_example a_history pursuit the_expense the_purpose take_care taking_care "
    "the_sale the_cause an_act a_form the_bulk the_son the_benefit fraction the_flow "
    "two-thirds three-quarters supportive brunt",
    "with": "grapple grappling grapples rife complying complied complies cope copes coping "
    "familiar unfamiliar inconsistent compatible incompatible obsessed affiliated "
    "associated interfere interfering interfered tamper tampering partnered replete "
    "aligned disagree disagreed disagrees collided preoccupied acquainted cooperate "
    "sided to_comply get_away got_away in_line in_contact at_odds in_touch",
    "on": "embarking hinges hinged reliant ed ent "
    "ing crackdown reliance elaborate embargo encroach encroaching "
    "is_based are_based was_based to_comment",
    "from": "ranging stemmed resulting graduated refraining deviate recused abstained",
    "for": "vying a_spokesman a_spokeswoman responsible eligible ineligible apologize "
    "apologise yearning in_return",
    "in": "culminating steeped participate participates participated participating "
    "specializes specialises persisted resulted rooted interested",
    "as": "as_long as_soon as_far as_early",
    "at": "a_look",
    "than": "no_later no_fewer no_less no_sooner",
}
"""Follower to what has it before a noun phrase; otherwise it may end there or have another use."""

PAIRS = {
    "of": "department_veterans department_motor department_housing department_transportation "
    "department_agriculture department_commerce department_corrections department_natural "
    "secretary_commerce secretary_labor secretary_education secretary_energy secretary_health "
    "secretary_agriculture secretary_transportation secretary_veterans secretary_state "
    "secretary_defense secretary_homeland members_congress member_congress members_parliament "
    "member_parliament department_justice department_homeland department_health "
    "department_defense department_energy department_education department_labor "
    "library_congress district_columbia rule_law condition_anonymity obstruction_justice "
    "articles_impeachment margin_error point_view points_view freedom_speech "
    "freedom_expression conflict_interest conflicts_interest separation_powers "
    "chamber_commerce people_color piece_legislation period_time amount_time amount_money "
    "balance_power burden_proof acts_terrorism act_terrorism cost_living quality_life "
    "way_life vote_confidence board_directors declaration_independence lot_people lot_money "
    "lot_things lot_time lot_work number_people number_times leave_absence",
    "to": "path_citizenship pathway_citizenship",
    "for": "request_comment requests_comment",
    "in": "years_prison months_prison commander_chief",
}
"""Follower to pairs of words that never stand without it between them."""
_QUANTITIES = "tens dozens scores hundreds thousands millions billions".split()
_COUNTED = (
    "thousands millions billions people dollars pounds euros americans voters workers jobs women "
    "men children students families lives homes refugees migrants protesters demonstrators "
    "supporters residents soldiers troops miles acres years times cases".split()
)


def followers(table: dict[str, str]) -> dict[str, str]:
    """Return the follower of each word and pair of words in `table`."""
    return {
        word.replace("_", " "): follower
        for follower, line in table.items()
        for word in line.split()
    }


def linked() -> dict[tuple[str, str], str]:
    """Return the word that belongs between two words, “of” for “thousands people”."""
    pairs = {
        (word.split("_")[0], word.split("_")[1]): follower
        for follower, line in PAIRS.items()
        for word in line.split()
    }
    return pairs | {(many, of): "of" for many in _QUANTITIES for of in _COUNTED if many != of}


SURE = frozenset(
    "according|in favor|in favour|on behalf|in terms|get rid|as part|a lack".split("|")
)
"""After these no amount comes either, nor a word such as “unnamed”: “according two people”."""

AMOUNTS = frozenset(
    "both some many several most all any each one two three four five six seven eight nine ten "
    "another it these those this that more".split()
)
BEFORE_ING = frozenset(
    "in favor|in favour|in terms|as part|a lack|the lack|in anticipation|rely|relies|relied|"
    "depends|depend|the likes".split("|")
)
"""After these a word in “-ing” stands for a noun: “in favor closing the port”."""

FINE = frozenset(
    {("in terms", "that"), ("in terms", "this")}
    | {("as part", word) for word in "owner owners time payment compensation one two".split()}
    | {("in response", word) for word in "time times rate rates team teams plan plans".split()}
    | {(head, word) for head in ("in favor", "in favour") for word in ("some", "all", "any")}
)
"""What may follow them all the same."""

AFTER_NOUN = frozenset(
    "who in on at for during after before from by and or with since over".split()
)
"""What shows that a noun phrase is over, and that it was no clause."""

AFTER_NAME = frozenset("are were have is was has will would could said".split())
"""The same after a name: “members the Senate are”."""

BODIES = frozenset(
    "committee panel commission council board team caucus delegation party leadership majority "
    "minority intelligence judiciary government".split()
)
