"""A verb has the wrong form for “will”, “could” or “able to”: “will attending”.

After “will”, “could”, “did not”, “able to” and the like a verb has its plain form. Mostly a word is
missing (“will be attending”, “should have been”), sometimes the verb has kept the form of an
earlier version. Restore the word, or correct the form.

“So will chewing gum” and “his will” are fine, and so are forms that are like the base form.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._base_verbs import BASE_VERBS
from linter.rules.grammar._gaps import ARTICLES, POSSESSIVES, TEXT, one_of, span_of, stands_together

_MODALS = frozenset("will would can could may might must should shall cannot".split())
_DO = frozenset("did do does".split())
_ABLE = frozenset("able unable willing".split())
# After their “to” comes a verb; “going to polling places” and “agreed to existing terms” are fine.
_TO = frozenset(
    "able unable expected likely unlikely willing unwilling trying tried tries wants want wanted "
    "decided supposed hopes hoping managed declined refused refuses intends intend vowed continues "
    "continue continued failed threatens threatened order eager reluctant".split()
)
_ADVERBS = frozenset(
    "not also now never still then soon always just even likely probably certainly".split()
)
_BRING = frozenset(
    "bring sing ring spring string swing cling fling sting wring sling ping wing king ding bling "
    "something nothing anything everything evening morning during according including being "
    "spring-clean".split()
) - {"being"}
_NEED = frozenset(
    "need feed proceed seed embed exceed succeed speed bleed heed weed shed wed bed breed shred "
    "concede sled cede accede secede supersede indeed supposed used misled wicked sacred naked "
    "aged hundred deed reed sued shed fed bed led".split()
)
_PLAIN_TOO = frozenset("fucking freaking".split())  # “want to fucking leave”
_LY = frozenset("supply reply imply multiply family only early daily assembly anomaly".split())
_PARTICIPLES = frozenset(
    "been driven taken given gone known written chosen broken spoken stolen frozen fallen "
    "forgotten hidden eaten beaten grown shown thrown drawn flown worn torn sworn born begun done "
    "went took gave knew wrote began made sent sold kept held told brought taught caught fought "
    "spent lost led built paid met had heard seen".split()
)
# “So will tanning salons”, “What impact might remaining candidates have?”, “more than it could led
# to …”: the modal asks or compares, and what follows it is a noun, or belongs to another verb.
_TURNS = frozenset(
    "what how so neither nor than as only whatever all everything anything nothing never best hard "
    "fast much well".split()
)
_TURNS_AT_ONCE = frozenset("why where when whom which".split())
_NO_ADJECTIVES = frozenset("been done gone taken seen had made".split())
_AFTER_USED = frozenset("by for in as with to on".split())
_COMPARES = frozenset("than what whatever everything anything".split())
_PERSONS = frozenset("i he she it we you they that".split())
_INVERTS = frozenset("so neither nor than as what how why only".split())
_OWNERS = ARTICLES | POSSESSIVES | frozenset("no every another".split())
_NOUN_BEFORE = frozenset(
    "free good ill political own last living national public sheer no god’s god's tin trash "
    "garbage military".split()
)


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find modal + participle or past form, with or without an adverb between."""
    tokens = sentence.words
    for at in range(1, len(tokens) - 1):
        modal, before = tokens[at], tokens[at - 1].lower
        if modal.text == "to" and before in _TO and _lacks_form(tokens, at):
            if stands_together(sentence, at - 1, at + 1):
                yield _after_to(sentence, at)
            continue
        do = modal.text in _DO or _is_do_not(modal.text)
        if not (do or modal.text in _MODALS or _is_contracted(modal.text)):
            continue
        end = at + 1
        if tokens[end].text in _ADVERBS or _is_adverb(tokens[end].text):
            end += 1
        if end >= len(tokens) or (modal.text in _DO and tokens[at + 1].text != "not"):
            continue
        verb = tokens[end].text
        able = verb in _ABLE and not do
        if verb == "used" and not do and end + 1 < len(tokens):
            able = tokens[end + 1].text in _AFTER_USED and modal.text != "did"
        if not (able or _is_past(verb) or (_is_ing(verb) and not do)) or (do and verb == "done"):
            continue
        if before in _OWNERS or before in _NOUN_BEFORE or before.endswith(("'s", "’s")):
            continue
        if _is_turned(sentence, at, verb):
            continue
        if not stands_together(sentence, at, end):
            continue
        yield _hit(sentence, at, end)


def _lacks_form(tokens: list[Word], at: int) -> bool:
    verb = tokens[at + 1].text
    if tokens[at - 1].lower == "order" and (
        at < 2 or tokens[at - 2].lower not in ("in", "executive")
    ):
        return False  # “brought order to warring tribes”
    return (_is_ing(verb) or _is_past(verb)) and verb not in _PLAIN_TOO


def _after_to(sentence: Sentence, at: int) -> Hit:
    span = span_of(sentence.words, at - 1, at + 1)
    found, verb = span.of(sentence.text), sentence.words[at + 1].text
    return Hit(span, f"“{found}” has the wrong form of the verb; correct “{verb}”.")


def _is_turned(sentence: Sentence, at: int, verb: str) -> bool:
    """Return whether a question or a comparison may end in the modal at `at`."""
    tokens = sentence.words
    start = at - 1
    while start > max(0, at - 5) and "," not in _gap(sentence, start):
        start -= 1
    near = [word.lower for word in tokens[start:at]]
    if verb.endswith("ing"):
        asks = near[-1] in _TURNS_AT_ONCE and "," not in _gap(sentence, at - 1)
        return asks or bool(_TURNS.intersection(near[-3:]))
    if near[-1] in _INVERTS:
        return verb not in _NO_ADJECTIVES
    if verb in _ABLE or verb == "been":
        return False
    everything = "all" in near and near[-1] in _PERSONS
    return everything or bool(_COMPARES.intersection(near))


def _gap(sentence: Sentence, at: int) -> str:
    """Return what stands before the word at `at`."""
    before = sentence.words[at - 1].span.end if at else 0
    return sentence.text[before : sentence.words[at].span.start]


def _is_contracted(text: str) -> bool:
    return text.endswith(("'ll", "’ll")) or text in (
        "won't", "won’t", "wouldn't", "wouldn’t", "can't", "can’t", "couldn't", "couldn’t",
        "shouldn't", "shouldn’t",
    )  # fmt: skip


def _is_do_not(text: str) -> bool:
    return text in ("didn't", "didn’t", "doesn't", "doesn’t", "don't", "don’t")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in BASE_VERBS and word not in _LY


def _is_ing(verb: str) -> bool:
    return verb.endswith("ing") and len(verb) > 4 and verb not in _BRING and verb == verb.lower()


def _is_past(verb: str) -> bool:
    if verb in _PARTICIPLES:
        return True
    return verb.endswith("ed") and len(verb) > 3 and verb not in _NEED and verb == verb.lower()


def _hit(sentence: Sentence, at: int, end: int) -> Hit:
    tokens = sentence.words
    span = span_of(tokens, at, end)
    found, verb = span.of(sentence.text), tokens[end].text
    head = found[: -len(verb)]
    if verb == "been":
        lost, becomes = "a “have”", head + "have been"
    elif verb.endswith("ing") or verb in _ABLE:
        lost, becomes = "a “be”", f"{head}be {verb}"
    else:
        lost, becomes = "a “be” or a “have”", None
    if _is_do_not(tokens[at].text) or tokens[at].text in _DO:
        return Hit(span, f"“{found}” has the wrong form of the verb; correct “{verb}”.")
    return Hit(
        span, f"“{found}” lacks {lost}, or has the wrong form of the verb; correct it.", becomes
    )


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=(
        rf"(?:\b{one_of(_MODALS | _DO)}|['’]ll|n['’]t)\s+(?:(?:{'|'.join(sorted(_ADVERBS))}"
        rf"|[a-z]+ly)\s+)?(?:[a-z]+(?:ing|ed)|able|unable|{'|'.join(sorted(_PARTICIPLES))})\b"
        rf"|\b{one_of(_TO)}\s+to\s+(?:[a-z]+(?:ing|ed)|{'|'.join(sorted(_PARTICIPLES))})\b"
    ),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "The minister ⟦will attending⟧ the opening of the bridge on Friday.",
            becomes="The minister will be attending the opening of the bridge on Friday.",
        ),
        Bad(
            "The ferry ⟦should been⟧ in the harbor by noon, its owner said.",
            becomes="The ferry should have been in the harbor by noon, its owner said.",
        ),
        Bad("The settlers feared that they ⟦would driven⟧ from the valley."),
        Bad("Higher tolls ⟦could led⟧ to fewer trucks on the road to Lowmere."),
        Bad("The harbor office ⟦didn’t wanted⟧ to comment on the report."),
        Bad(
            "The crew ⟦will able⟧ to sail again in May.",
            becomes="The crew will be able to sail again in May.",
        ),
        Bad(
            "The board ⟦will also seeking⟧ a loan.",
            becomes="The board will also be seeking a loan.",
        ),
        Bad("Nobody was ⟦able to explained⟧ the noise, the owner said."),
        Bad("The new pier is ⟦expected to opened⟧ in May."),
        Good(
            "They were going to polling places, and agreed to existing terms in order to succeed."
        ),
        Good("Sweets will cost more, and so will chewing gum and baked goods."),
        Good("What will applauding the plan bring, and what impact might remaining members have?"),
        Good("It was read against his will according to the lawyer, and the will divided them."),
        Good("The rain will bring floods, and the town may need help and can succeed."),
        Good("The board will indeed meet; she did what she could, followed by two aides."),
        Good("The town can apply existing rules, and could apply warning labels to the harbor."),
        Good("It didn’t used to be like that, and she may, depending on the weather, leave."),
        Good("Doing more than the town could led to debts, as should convicted owners know."),
    ),
)
