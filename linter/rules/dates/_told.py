"""Whether a sentence tells of a date as past: “was arrested in Riverton on March 3, 2020”.

The verb that a date belongs to is the nearest before “on”, or the first behind “On March 3, 2020,”.
The words are read one by one, because what stands between may be long. Whatever may be a plan, a
present or the name of something to come (“a vote on March 3”) leaves nothing to say.
"""

from __future__ import annotations

from linter.language.expression import compiled
from linter.language.words import Word, words
from linter.rules.dates._verbs import (
    BEFORE_ADJECTIVE,
    BEHIND_TO,
    BESIDE,
    EVENTS,
    IRREGULAR,
    OF_ANOTHER_DAY,
    PARTICIPLES,
    PLANS,
    PRESENT,
    TOOK_PART,
    WENT,
)
from linter.span import Span

_UNREAL = compiled(
    r"(?i)\b(?:(?<!asked )(?<!see )(?<!know )(?<!sure )(?<!wonder )if|unless|imagine|suppose|wish|"
    r"hypothetical(?:ly)?|simulat\w+|fiction\w*|novel|as though|projected|forecast|"
    r"(?:in|of) (?:an?|the|this|its|his|her) (?:\w+ ){0,2}(?:film|movie|episode|sequel|trailer|"
    r"game|scenario|story|series|show|book))\b"
)
_UNSURE = compiled(r"\b(?:would|could|might)\b")
_TO_COME = compiled(
    r"\b(?:will|shall|won[’']t|must|can|cannot|may|should|(?:is|are|was|were|had) to|to be|ought|"
    r"due|upcoming|next|planned|scheduled|expect(?:ed|s)?|deadline|tentative\w*)\b"
)
_IN_WORDS = compiled(
    r" in (?:an?|the|his|her|its|their) (?:\w+ )?(?:report|statement|letter|interview|speech|post|"
    r"tweet|message|e-?mail|memo|filing|ruling|order|article|op-ed|essay|study)"
    r"(?: (?:on|with|at|to|from|for) (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})? $"
    r"|(?<=told) (?:reporters|lawmakers|[A-Z]\w+|the \w+) $"
)
_RELATIVE = frozenset("that which who whom whose what".split())
# Of something on another day: “sent invitations to a dinner on March 3”.
_AHEAD = frozenset("invitation invitations invites ticket tickets reservation reservations".split())
_BREAKS = (
    _RELATIVE
    | _AHEAD
    | frozenset("until before after than when where while because although though whether".split())
)
_BEFORE_GERUND = frozenset("from of by for about against without in start started begin".split())
_ON = compiled(r"(?i)(?<!\w)(?:(?:late |early |back )?on (?:the (?:morning|night|evening) of )?)?$")
_OPENS = compiled(
    r"(?i)(?:^\W{0,2}|[;:—–] ?|\b(?:and|but|when|where|that|why),? )(?P<how>on|by|as of|until) $"
    r"|(?:^|[;:—–] )(?:at|in|late|early|around|then|(?:\w+ ){0,2}(?:later|earlier|before|after))"
    r"\b[^,;:]{0,60},? on $|, (?:\w+ ){1,2}(?:later|earlier|before|after), on $"
)
_SINCE = compiled(r"(?i)\bsince (?:at least )?$")
_PERFECT = compiled(r"\b(?:ha[sd]|have|was|were)(?:n[’']t)?\b")
_CERTAIN = compiled(
    r"(?i)\b(?:(?:letter|memo|memorandum|e-?mail|report|statement|document|note|message|filing|"
    r"opinion|affidavit|subpoena|warrant|complaint)s? (?:was |were )?dated|it was (?:only )?on|"
    r"(?:days|weeks|months|years|ever|long) since) $"
)
_PARTICLES = frozenset("in off out up down over".split())
_WAS = frozenset("was were been being got".split())
_BE = _WAS | {"be", "is", "are", "to"}
_SPEECH = frozenset(
    "said announced argued claimed explained noted reported stated told tweeted revealed warned "
    "added".split()
)
_ENDS_SPEECH = compiled(r"\Z|[.;)]|,? (?:that|in|at|during|after|before|when|about|of)\b")
_OPEN_QUOTE = compiled(r"[“\"]")
_CLOSE = compiled(r"[;()“”\"—–]|: |--")
_FURTHEST = 16  # words between a date and its verb
_SHORT = 4  # letters: “need”, “feed”


def is_unreal(said: str) -> bool:
    """Return whether a sentence may tell of what never happens."""
    return bool(_UNREAL.search(said))


def told_as_past(text: str, sentence: Span, date: Span) -> Span | None:
    """Return the date with the words of `sentence` that tell of it as past; None without any."""
    said, before = sentence.of(text), text[sentence.start : date.start]
    certain = _CERTAIN.search(before)
    ends = text[date.end : date.end + 1] in (",", ".", ";", ")")
    if certain is None and (ends or _PERFECT.search(said)):
        certain = _SINCE.search(before)
    if certain:
        start = sentence.start + certain.start()
        return None if _TO_COME.search(said) else Span(start, date.end)
    on = _ON.search(before)
    ordered = text.startswith(", to ", date.end)  # “ordered him on March 3, 2020, to leave”
    if on and (verb := _verb_before(before[: on.start()], beside=not on.group(), own=ordered)):
        if verb.of(before).lower() in _SPEECH and not _ENDS_SPEECH.match(text, date.end):
            return None  # “said on March 3, 2020, prices would rise”
        return Span(sentence.start + verb.start, date.end)
    if opening := _OPENS.search(before):
        behind = _OPEN_QUOTE.split(text[date.end : sentence.end], maxsplit=1)[0]
        how = (opening["how"] or "on").lower()
        verb = _verb_behind(behind, how, opens=opening["how"] is None or opening.start() == 0)
        return verb and Span(date.start, date.end + verb.end)
    return None


def _is_past(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("ed") and len(word) > _SHORT and "-" not in word)


def _is_adjective(earlier: list[Word]) -> bool:
    """Return whether a participle behind these words belongs to a noun: “on federally funded”."""
    at = len(earlier) - 1
    while at > 0 and earlier[at].lower.endswith("ly"):
        at -= 1
    before = earlier[at].lower if earlier else ""
    return before in BEFORE_ADJECTIVE or before.endswith(("’s", "'s"))


def _verb_before(before: str, *, beside: bool, own: bool) -> Span | None:
    """Return the verb that “on” and a date at the end of `before` belong to, if it is a past.

    `beside`: there is no “on”, so that only a participle right before the date can be it. `own`:
    the date is that of the verb even if that is about another day.
    """
    cut = words(before)
    event = bool(cut) and cut[-1].lower in EVENTS and not before[cut[-1].span.end :].strip()
    if event and not any(one.lower in TOOK_PART for one in cut[-8:]):
        return None
    crossed = False
    for number in range(len(cut) - 1, max(-1, len(cut) - 1 - _FURTHEST), -1):
        word, earlier = cut[number], cut[:number]
        lower, behind = word.lower, cut[number + 1] if number + 1 < len(cut) else None
        between = before[word.span.end : behind.span.start if behind else None]
        if _CLOSE.search(between) or lower in PRESENT or lower in _BREAKS:
            return None
        crossed = crossed or bool("," in between and behind and behind.lower == behind.text)
        participle = _is_past(lower) or lower in PARTICIPLES
        if participle and (be := _passive(earlier)):
            past = be.lower in _WAS and _told(before, word, beside=own or behind is None)
            return Span(be.span.start, word.span.end) if past else None
        if _is_past(lower) and not _is_adjective(earlier):
            if crossed and lower not in IRREGULAR:
                return None
            return _told(before, word, beside=own or behind is None)
        if beside and lower not in _PARTICLES:
            return None
        went = any(one.lower in WENT for one in earlier[-3:-1])
        if earlier and _is_verbal(word, earlier[-1].lower) and not went:
            return None
    return None


def _is_verbal(word: Word, before: str) -> bool:
    """Return whether a word is an infinitive or a gerund, which the date may belong to."""
    if before == "to":
        return word.lower == word.text and word.lower not in BEHIND_TO
    return word.lower.endswith("ing") and before in _BEFORE_GERUND


def _passive(earlier: list[Word]) -> Word | None:
    """Return the form of “be” that a participle behind these words belongs to; None without one."""
    for one in reversed(earlier[-3:]):
        if one.lower in _BE:
            return one
        if not (
            one.lower.endswith("ly") or one.lower in ("also", "later", "first", "again", "not")
        ):
            return None
    return None


def _told(before: str, word: Word, *, beside: bool) -> Span | None:
    """Return the place of a past if it tells of the date behind it."""
    if _TO_COME.search(before, max(0, word.span.start - 24)) or _UNSURE.search(before):
        return None
    if word.lower in OF_ANOTHER_DAY:
        near = beside or _IN_WORDS.fullmatch(before, word.span.end)
        if not (near and word.lower in BESIDE):
            return None
    return word.span


def _verb_behind(behind: str, how: str, *, opens: bool) -> Span | None:
    """Return the first verb of `behind`, which follows “On” and a date, if it is a past.

    `how` is the word for “on”; `opens` says whether that opens the sentence.
    """
    cut, inserted = words(behind)[:_FURTHEST], False
    for number, word in enumerate(cut):
        lower, follow = word.lower, cut[number + 1].lower if number + 1 < len(cut) else ""
        if lower in _RELATIVE:
            inserted = behind[: word.span.start].endswith(", ")
            if not inserted:
                return None
        if inserted:  # “officials, who have been there, told”
            inserted = behind[word.span.end : word.span.end + 1] != ","
            continue
        if lower in ("has", "have") and how == "as of" and follow not in PLANS:
            return word.span
        if lower in PRESENT:
            return None
        if lower in ("was", "were", "had"):
            return None if follow in PLANS else word.span
        if how == "on" and _is_past(lower) and not _is_adjective(cut[:number]):
            attributed = not opens and behind[word.span.end : word.span.end + 1] in (".", ",", "")
            if attributed or lower in PLANS or _has_present(cut[number + 1 :]):
                return None
            return word.span
    return None


def _has_present(rest: list[Word]) -> bool:
    """Return whether a present follows, so that what looked like a past is a participle."""
    for one in rest:
        if one.lower in _BREAKS:
            return False
        if one.lower in PRESENT:
            return True
    return False
