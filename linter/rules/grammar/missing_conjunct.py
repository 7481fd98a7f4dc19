"""A word is missing before or after “and”.

In “senior Iraqi and officials” something was lost in editing: “Iraqi” is left without the noun or
the second adjective that it was joined to. The rule looks for an adjective or a name that cannot
stand for a person by itself there, such as “Iraqi” after “senior”, “several” or “between”, that is
joined by “and” or “or” to a plural such as “officials”. Find out what is missing, or take out the
“and”.

“An Iraqi and officials from Paris” is fine, because “an Iraqi” is a person; so are “several Chinese
and officials”, because “Chinese” can be a plural, and “the man is Iraqi and officials say …”. The
word lists were checked on millions of words of news, in which the pattern did not occur by
accident.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import one_of
from linter.span import Span

# They ask for a plural, which a lone “Iraqi” is not.
_SEVERAL = frozenset(
    "several many various numerous few both two three four five six seven eight nine ten".split()
)
# They ask for a noun, unless they describe one person: “a senior Iraqi and officials of …”.
_SENIOR = frozenset(
    "senior top former leading prominent ranking high-ranking other some current local".split()
)
# What they are before is a noun phrase: “talks with Iraqi and officials”.
_PREPOSITIONS = frozenset("with by between among of to for both against toward towards".split())
_SINGULAR = frozenset("a an the one another each every this that his her its their my our".split())

# Adjectives of nationality that have a noun of their own or a plural in -s, and relational ones.
_ADJECTIVES = frozenset(
    "iraqi iranian syrian afghan israeli palestinian egyptian lebanese-american jordanian saudi "
    "kuwaiti qatari emirati bahraini omani yemeni libyan tunisian algerian moroccan turkish "
    "kurdish russian ukrainian belarusian georgian armenian azerbaijani kazakh uzbek "
    "polish german italian "
    "spanish greek hungarian romanian bulgarian serbian croatian bosnian albanian macedonian "
    "swedish norwegian danish finnish american canadian mexican cuban haitian colombian venezuelan "
    "brazilian argentine chilean peruvian bolivian ecuadorian indian pakistani bangladeshi "
    "indonesian malaysian australian korean african asian european western arab sunni shiite "
    "ethiopian kenyan nigerian somali ugandan rwandan ghanaian federal presidential parliamentary "
    "governmental diplomatic electoral humanitarian democratic republican congressional hispanic "
    "british french irish dutch".split()
)
_PLURAL_TOO = frozenset("chinese japanese portuguese vietnamese lebanese taiwanese swiss".split())
# Names of people and posts, that can be joined to others: “former President and ministers”.
_PERSONS = frozenset(
    "president speaker senator governor mayor minister secretary congressman congresswoman "
    "democrat conservative liberal tory muslim christian jew catholic protestant marine communist "
    "socialist nazi pole dane swede finn turk kurd serb croat arab chancellor judge justice "
    "general admiral colonel captain major pope bishop king queen prince princess chief taliban "
    "hezbollah hamas".split()
)
_PLURALS = frozenset(
    "officials leaders troops soldiers diplomats lawmakers ministers commanders generals officers "
    "politicians sources representatives negotiators investigators companies banks firms "
    "institutions newspapers citizens nationals voters workers forces authorities".split()
)
# A noun that may follow the plural and be the head of both: “federal and workers unions”.
_HEADS = frozenset(
    "unions union groups group rights compensation movement movements party parties committee "
    "committees council councils association associations training meeting meetings spokesman "
    "spokeswoman spokesperson commanders leaders officials members officers".split()
)


def _lacks_noun(tokens: list[Word], at: int) -> bool:
    """Return whether the word at `at` describes something that is not there."""
    word, before = tokens[at], tokens[at - 1].lower
    describes = word.lower in _ADJECTIVES
    if before in _SENIOR:
        owner = tokens[at - 2].lower if at > 1 else ""
        if owner in _SINGULAR or owner.endswith(("'s", "’s", "s’", "s'")):
            return False
        return describes or word.lower in _PLURAL_TOO or _is_name(word.text)
    return describes and (before in _SEVERAL or before in _PREPOSITIONS)


def _is_name(word: str) -> bool:
    """Return whether `word` is a name that is no person: “top Pentagon and officials”."""
    if not word[0].isupper() or not word[1:].islower() or word.lower() in _PERSONS:
        return False
    return not word.endswith(("s", "er", "or", "man"))


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find premodifier + adjective + and/or + plural noun, without a noun for the adjective."""
    tokens = sentence.words
    for at in range(1, len(tokens) - 2):
        adjective, joint, plural = tokens[at : at + 3]
        if joint.text not in ("and", "or") or plural.text not in _PLURALS:
            continue
        if not _lacks_noun(tokens, at):
            continue
        span = Span(adjective.span.start, plural.span.end)
        gaps = sentence.text[adjective.span.end : joint.span.start]
        gaps += sentence.text[joint.span.end : plural.span.start]
        follower = tokens[at + 3].lower if at + 3 < len(tokens) else ""
        if gaps.strip() or follower in _HEADS:
            continue
        yield Hit(
            span,
            f"“{span.of(sentence.text)}” lacks a word after “{adjective.text}”, or the "
            f"“{joint.text}” is too much; restore what was lost.",
        )


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.ERROR,
    trigger=rf"\b(?:and|or)\s+{one_of(_PLURALS)}\b",
    check=check,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The envoy held talks with senior ⟦Iraqi and officials⟧ and King Abdullah of Jordan."),
        Bad("The army said that several ⟦Kurdish and commanders⟧ had left the city."),
        Bad("A letter from many ⟦European or lawmakers⟧ reached the ministry on Monday."),
        Bad("Among the guests were former ⟦federal and ministers⟧ from both parties."),
        Bad("The envoy had spoken with ⟦Iraqi and officials⟧ for an hour."),
        Bad("Two letters were sent to top ⟦Pentagon and officials⟧ by the family."),
        Good(
            "The man is Iraqi and officials say that he lives here, in German and officials’ care."
        ),
        Good(
            "The panel’s top Republican and leaders of both parties met former President and aides."
        ),
        Good("The envoy met senior Iraqi and Jordanian officials on Monday."),
        Good("The dead were an Iraqi and officials from Paris, the police said."),
        Good("A senior Iraqi and officials from two other countries signed the paper."),
        Good("Several Chinese and officials of the port were on board."),
        Good("Top political and military leaders met, and law and order was the subject."),
        Good("Several federal and workers unions have signed the letter."),
        Good("The talks brought together Iraqi and officials' families for the first time."),
        Good("Local and state officials said the bridge was safe."),
        Good("Several hot and cold meals were served to many Iraqi and Syrian families."),
        Good("Bread and butter issues divide many senior members, two of them said."),
    ),
)
