"""The article “a” stands before a vowel sound, or “an” before a consonant.

It is the sound that counts and not the letter: an hour, an heir, an MP, an 18-year-old, but a
university, a one-way street, a European, a U.S. senator. A reader stumbles over “a hour”; often the
article was right before somebody changed the word behind it.

Article and word do not go together, and mostly it is the article that is wrong. Now and then it is
the word: “used an conduits” was meant as “used as conduits”.

Words that are said in two ways (“an historic”, “a herb”, acronyms that some spell out and some
read) are left alone, and so is an article before “in”, “of” or another small word, where something
else was lost. In quotations it is a note, for it may be how somebody speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.span import Span

_ARTICLE = compiled(
    r"(?<![^\s“(\"‘—–])([Aa]n?)(\s+)(?P<open>[“‘\"'(]?)(?P<money>[$£€]?)"
    r"(?P<word>\d[\d,.]*|[^\W\d_][^\W_]*(?:[.&][^\W\d_](?![^\W\d_]))*)(?P<rest>[^\s]*)"
)
# A silent h, and nothing that is said in two ways.
_SILENT = ("hour", "honest", "honor", "honour", "heir")
_SILENT_BUT = ("honoraria", "heirat")
# “u”, “eu” or “o” that begins like “you” or “one”.
_LIKE_YOU = (
    "eu ewe ubiq uganda ukrain unanim unary unicorn unicycl unif unilat union unionis unioniz "
    "unipol uniq unis unit univ uranium uranus uruguay usab usag use usu utah uten "
    "uterus util utop uyghur"
).split()
_LIKE_ONE = frozenset("one ones once oneness oneself".split())
_ONE_PARTS = ("one-", "once-")
# Short u: an uproar. Each is a beginning of words.
_SHORT_U = (
    "ugl ulcer ulster ulterior ultim ultra umbr umpire unab unaccept unaccompan unaffil unaffor "
    "unaltern unambig unannounc unansw unarm unassign unattend unauthor unavail unaware unb unc "
    "und une unf unh unidentif unimagin unimpeach unimport unimpress uninform uninhab uninsur "
    "uninten uninterest uninterr uninvit unj unk unl unm unn uno unp unr uns unt unus unv unw "
    "upb upc upd upf upg uph upl upm upp upr ups upt upw urban urg urn usher utter"
).split()
_SHORT_U_BUT = ("unesc",)
# Vowel letters that sound like consonants, or whose sound is not settled.
_UNSURE = (
    "eu ewe ewa ewi one once ouija oui ouattara oaxac oise ouag uig uyg io il iu ye iy uo ay oued "
    "ou aoife eoin"
).split()
# Behind a wrong article they show that another word was lost, or stand in another language.
_SMALL = frozenset(
    "a an the of in on at to as is it its if or and are am any all about after again along also "
    "although among another each either else even ever every he her here hers him his i into me "
    "mine my nor not off oh only onto our out over own she so some such than that their them then "
    "there these they this those through too under until up upon us was we were what when where "
    "which while who whom whose why will with within without would you your be been but by can "
    "could did do does for from had has have how may might more most must no now shall should "
    "against across because before between during per since though toward towards via yet "
    "dessen diesem dieser einem einer jedem jeder "
    "los las les des del der die das den el en et y un una une uno les il lo la le je se".split()
)
# Acronyms whose letters are said one by one and of which the first begins with a vowel sound.
_SPELT_OUT = frozenset(
    "FBI FAA FCC FDA FDIC FHA FTC FSB FX HBO HD HDTV HIV HMO HQ HR HTML LA LAPD LCD LED LGBT LGBTQ "
    "LLC LNG LP LPG LPGA LSD MBA MEP MIT MLA MLB MMA MP MPS MRI MS MSNBC MSP MTV MVP MLS NBA NBC "
    "NBCUNIVERSAL NCO NDA NFL NFT NGO NHL NHS NIH NPR NRA NSA NSC NTSB NYPD NYU RCMP RNC RPG RV "
    "SEC SDF SMS SNP SOS SPD SUV SUVS XML XL R&B R&D S&P M&A LGBTQI MRNA HSBC NCAA NAACP FM".split()
)
# Letters with which “a” is right: only those whose names begin with a consonant.
_CONSONANT_NAMES = frozenset("BCDGJKPQTVWYZ")
_LIKE_YOU_LETTERS = frozenset("US UK UN UAE UFO USB UV URL USA UNESCO UEFA UHF UCLA USC".split())
# “an” before these is wrong in every English; other words with h have their friends.
_HEARD_H = frozenset(
    "half hall hand handful happy harbor harbour hard hard-line hat hate head headline health "
    "healthy hearing heart heat heavy height helicopter help helpful hidden high higher highly "
    "highway hill hit hold hole holiday home hope horse horrible horrific hospital host hot house "
    "household housing huge human hundred hunger hunt hurricane husband hybrid".split()
)
_CLEAR_START = compiled(r"[bcdgjkpqtvwz]?[lrwh]?[aeiouy]|[flmnrs][aeiou]|s[ckhlmnpqtw]\w|fl|fr")
# With these, “’s” is the verb: “it’s a hour”.
_IS = tuple(
    f"{word}{mark}s"
    for word in ("it", "he", "she", "that", "there", "here", "what", "who", "where", "this", "how")
    for mark in "’'"
)
_SHOWN = 40


def _sound(word: str, rest: str) -> str | None:
    """Return "vowel" or "consonant" for how `word` begins; None where that is not certain."""
    if word[0].isdigit():
        return _sound_of_number(word, rest)
    plain = word.replace(".", "")
    if plain.isupper() and len(plain) > 1:
        return _sound_of_acronym(plain)
    if len(plain) == 1 or not plain[1:].replace("&", "").islower() or not plain.isascii():
        return None
    lower = plain.lower()
    whole = (lower + rest).rstrip('.,;:!?”’")')
    if lower in _SMALL and not rest.startswith("-"):
        return None
    if lower in _LIKE_ONE or whole.startswith(_ONE_PARTS):
        return "consonant" if lower in ("one", "once") else None
    first = lower[0]
    if first == "u":
        return _sound_of_u(lower, word[0].isupper())
    if lower.startswith("eu"):
        return "consonant"
    if first in "aeio":
        return None if lower.startswith(tuple(_UNSURE)) else "vowel"
    if first == "h":
        if lower.startswith(_SILENT) and not lower.startswith(_SILENT_BUT):
            return "vowel"
        return "consonant" if lower in _HEARD_H else None
    if len(lower) < 3:
        return None
    return "consonant" if _CLEAR_START.match(lower) else None


def _sound_of_u(lower: str, capital: bool) -> str | None:
    if lower.startswith(("unin", "unim", "unid")):
        return "vowel"
    if lower.startswith(tuple(_LIKE_YOU)):
        return "consonant"
    if not capital and lower.startswith(tuple(_SHORT_U)) and not lower.startswith(_SHORT_U_BUT):
        return "vowel"
    return None


def _sound_of_number(word: str, rest: str) -> str | None:
    digits = word.rstrip(".,")
    whole = digits.partition(".")[0]
    groups = whole.split(",")
    if rest[:1] in ("/", ":") or (len(groups) == 1 and len(whole) > 3):
        return None  # a date, a time, or a year
    if groups[0][0] == "8" or groups[0] in ("11", "18"):
        return "vowel"
    if groups[0][0] in "01":
        return (
            "consonant" if groups[0] in ("10", "12", "13", "14", "15", "16", "17", "19") else None
        )
    return "consonant"


def _sound_of_acronym(plain: str) -> str | None:
    if plain in _SPELT_OUT:
        return "vowel"
    if plain in _LIKE_YOU_LETTERS or plain[0] in _CONSONANT_NAMES:
        return "consonant"
    if plain[0] in "AEIO" and not plain.startswith(("EU", "ONE", "OU")) and len(plain) < 6:
        return "vowel"
    return "vowel" if plain == "EU" else None


def _is_article(text: str, match: re.Match[str]) -> bool:
    """Return whether the match is an article: no letter, grade, name or word in capitals."""
    article, word = match[1], match["word"]
    if article[0] == "A":
        before = text[: match.start()].rstrip("“‘\"'( ")
        if before:
            return False
        if word.isupper() and len(word) > 4:
            return False
        return article == "A" or not word[0].isupper() or word.isupper()
    return not (match["open"] == "'" and len(word) == 1)


def _is_surplus(before: str, word: str) -> bool:
    """Return whether no article belongs there: “the mayor’s a account”, “in a addition”."""
    last = before.lower().rsplit(maxsplit=1)[-1:]
    if not last:
        return False
    if word == "addition" and last[0].endswith("in"):
        return True
    return last[0].endswith(("’s", "'s", "s’", "s'")) and not last[0].endswith(_IS)


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Compare each article with the sound of what follows it."""
    text = sentence.text
    if sentence.block.label == "post" or has_signs_of_post(text):
        return
    for match in _ARTICLE.finditer(text):
        if not _is_article(text, match):
            continue
        article, word, rest = match[1], match["word"], match["rest"]
        sound = _sound(word, rest)
        if sound is None or (sound == "vowel") == (article.lower() == "an"):
            continue
        if _is_surplus(text[: match.start()], word):
            continue
        right = ("A" if article[0] == "A" else "a") + ("n" if sound == "vowel" else "")
        shown = f"{article} {word}{_tail(rest)}"
        message = f"“{shown}” does not go together; write “{right}”, or the word that is meant."
        safe = word.lower().startswith(_SILENT) or word in _SPELT_OUT or word[0].isdigit()
        safe = safe or (
            article.lower() == "an" and word.lower().startswith(("univ", "euro", "unique"))
        )
        yield Hit(Span(*match.span(1)), message, right, safe=safe)


def _tail(rest: str) -> str:
    """Return what a message shows behind the first part of the word: “-year-old”."""
    return re.match(r"(?:[-’'][\w’'-]*\w)?", rest)[0][:_SHOWN]  # type: ignore[index]


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.NOTE,
    kinds=PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION},
    trigger=(
        r"\b[Aa]\s+[“‘\"'(]?[$£€]?(?:[aeiouAEIOU]|[Hh][oe]|[FHLMNRSX][A-Z&.]|[0-9])"
        r"|\b[Aa]n\s+[“‘\"'(]?(?:[$£€]?[^aeioAEIO\s]|[Ee]u|[Oo]n)"
    ),
    check=check,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The talks took ⟦a⟧ hour.", becomes="The talks took an hour."),
        Bad("He is ⟦an⟧ university teacher.", becomes="He is a university teacher."),
        Bad("⟦A⟧ FBI agent called the mayor.", becomes="An FBI agent called the mayor."),
        Bad("She is ⟦a⟧ 18-year-old student.", becomes="She is an 18-year-old student."),
        Bad("They signed ⟦a⟧ $8 million contract with ⟦an⟧ European firm."),
        Bad("It was ⟦a⟧ unusual step for ⟦a⟧ MP."),
        Bad("The town bought ⟦a⟧ old ferry and ⟦an⟧ new bridge."),
        Bad("It was ⟦an⟧ one-sided match and ⟦a⟧ “honest” result."),
        Bad("It’s ⟦a⟧ hour away."),
        Good("The talks took an hour, an honest effort of an MP and an FBI agent."),
        Good("He is a university teacher, a European, a one-time mayor and a U.S. citizen."),
        Good("It was an historic day, a herb garden and a SWAT team."),
        Good("She is an 18-year-old with an $800 phone and a 180-page book."),
        Good("Vitamin A is in it, and Plan A of Serie A is a NATO matter."),
        Good("A unanimous vote gave a Ukrainian a unique role, a Uighur said."),
        Good("An X-ray and an N-word, an L-shaped hall, an mp3 and an Xbox."),
        Good("He bought a in the market."),
        Good("The mayor’s a account of it was lost, in a addition to hers."),
        Good("An Nguyen is a mayor, and An Lee a ewe farmer."),
        Good("A 1,100-ton ship and an 1,800-ton one passed a 110-year-old bridge."),
    ),
)
