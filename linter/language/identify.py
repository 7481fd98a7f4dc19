"""Which language a text is in, and what a declared language tag says.

The question that matters is "English or not": the prose rules are about English, and a story must
not lose them by mistake. Scripts other than Latin tell the language by themselves or by a few
letters; languages in Latin script are told by their most frequent small words. Nothing is prepared
at import; the table of words is turned round when the first text is asked about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache, lru_cache

from linter.language.small_words import SMALL_WORDS

_PART = 1200  # characters taken from the beginning, and again from the middle
_WORD = re.compile(r"[^\W\d_]+")
_MIN_EVIDENCE = 1.75  # small words, each divided by the number of languages that share it
_MIN_KINDS = 3  # different small words: "de la" may be of names alone
_MIN_ENGLISH = 0.08  # of all words
_MIN_OTHER = 0.04  # fewer: many languages say with endings what English says with words
_CLEARLY_ENGLISH = 1.25  # times the evidence for any other language
_CLEARLY_OTHER = 1.6  # times the evidence for English, which names and quotations thin out
_MIN_LETTERS = 6  # in a script other than Latin

# The first character of a block, and the most used language of its script ("" for Latin, "-" for
# what tells nothing).
_BLOCKS = (
    "\0 \u0370el \u0400ru \u0530hy \u0590he \u0600ar \u0700- \u0750ar \u0780dv \u07c0- \u08a0ar"
    " \u0900hi \u0980bn \u0a00pa \u0a80gu \u0b00or \u0b80ta \u0c00te \u0c80kn \u0d00ml \u0d80si"
    " \u0e00th \u0e80lo \u0f00bo \u1000my \u10a0ka \u1100ko \u1200am \u13a0- \u1780km \u1800mn"
    " \u18b0- \u1e00 \u1f00el \u2000- \u2c60 \u2c80- \u3040ja \u3100- \u3130ko \u3190- \u3400zh"
    " \ua000- \uac00ko \ud800- \uf900zh \ufb00 \ufb1dhe \ufb50ar \uff00 \uff66ja \uffe0-"
    " \U00020000zh \U00040000-"
).split(" ")
_STARTS = [block[0] for block in _BLOCKS]
# Letters that tell a language from the most used one of its script, and the percentage of letters
# from which they do. The first that fits counts.
_TELLING_LETTERS = {
    "ru": (
        ("kk", "әқғұ", 2.0),
        ("ky", "ң", 0.5),
        ("mn", "өү", 2.0),
        ("tg", "ҳҷӣӯ", 1.0),
        ("be", "ў", 0.5),
        ("uk", "іїєґ", 2.0),
        ("sr", "ђћ", 0.2),
        ("mk", "ѓќѕ", 0.05),
        ("sr", "јљњџ", 1.0),
        ("ru", "ыэё", 0.7),
        ("bg", "ъ", 0.3),
    ),
    "ar": (
        ("ug", "ۇ", 2.0),
        ("ur", "ٹڈڑےںہھ", 4.0),
        ("ps", "ټډړښځې", 2.0),
        ("ckb", "ێۆڕڵە", 5.0),
        ("fa", "پچژگک", 1.5),
    ),
    "hi": (("mr", "ळ", 0.3),),
    "bn": (("as", "ৰৱ", 1.0),),
}

# Other names of a language, each before its subtag: out of date, of three letters, in words.
_ALIASES = (
    "iw he in id ji yi eng en deu de ger de fra fr fre fr spa es por pt ita it nld nl dut nl"
    " swe sv dan da nor no fin fi pol pl ces cs cze cs ron ro rum ro hun hu tur tr ell el gre el"
    " rus ru ukr uk ara ar fas fa per fa heb he hin hi zho zh chi zh jpn ja kor ko vie vi ind id"
    " tha th english en german de deutsch de french fr français fr spanish es español es"
    " portuguese pt português pt italian it italiano it dutch nl nederlands nl swedish sv danish"
    " da norwegian no polish pl russian ru ukrainian uk arabic ar chinese zh japanese ja korean"
    " ko turkish tr"
)
_NO_LANGUAGE = ("und", "mul", "mis", "zxx", "x", "i")
_WIDER = {"nb": "no", "nn": "no", "cmn": "zh", "arb": "ar", "fil": "tl"}


def identify(text: str) -> str | None:
    """Return the language of `text` as a BCP 47 primary subtag, or None where it cannot be told.

    None is the answer for a few words, for numbers and names, and for a text half in English. Of
    languages other than English that resemble each other, the likelier is returned.
    """
    sample = text
    if len(text) > 2 * _PART:
        middle = len(text) // 2
        sample = f"{text[:_PART]} {text[middle : middle + _PART]}"
    sample = sample.replace("\u00ad", "")
    if len(sample.encode("ascii", "ignore")) < 0.95 * len(sample):
        from unicodedata import normalize

        sample = normalize("NFC", sample)
        language = _by_script(sample)
        if language != "":
            return language
    # A capital stands on names ("Los Angeles", "J. A. Smith") more often than on a small word.
    return _by_small_words(_WORD.findall(sample.lower() if sample.isupper() else sample))


def _by_script(sample: str) -> str | None:
    """Return the language of a script other than Latin, "" for Latin, None for a mixture."""
    letters = Counter(sample)
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        if letter.isalpha():
            script = _BLOCKS[bisect_right(_STARTS, letter) - 1][1:]
            # A character of these says as much as some three letters.
            scripts[script] += count * 3 if script in ("zh", "ja", "ko") else count
    total = scripts.total()
    if scripts["ja"] > 0.08 * scripts["zh"]:
        scripts["ja"] += scripts.pop("zh", 0)
    script, count = max(scripts.items(), key=lambda item: item[1], default=("", 0))
    if script == "":
        return "" if count >= 0.7 * total else None
    if script == "-" or count < max(0.6 * total, _MIN_LETTERS):
        return None
    for language, telling, percentage in _TELLING_LETTERS.get(script, ()):
        if sum(letters[letter] for letter in telling) * 100 >= percentage * count:
            return language
    return script


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language, small_words in SMALL_WORDS.items():
        for word in small_words.split():
            table[word] = (*table.get(word, ()), language)
    return table


def _by_small_words(words: list[str]) -> str | None:
    table = _languages_of_words()
    evidence = dict.fromkeys(SMALL_WORDS, 0.0)
    kinds = dict.fromkeys(SMALL_WORDS, 0)
    for word, count in Counter(words).items():
        languages = shared = table.get(word, ())
        if not shared and word[0].isupper():
            # "Los", "De" and "A" are of names; a capital "The" is of a headline.
            shared = table.get(word.lower(), ())
            languages = ("en",) if "en" in shared else ()
        for language in languages:
            evidence[language] += count / len(shared)
            kinds[language] += 1
    english = evidence.pop("en")
    other = max(evidence, key=evidence.__getitem__)
    if english >= max(_MIN_EVIDENCE, _MIN_ENGLISH * len(words), _CLEARLY_ENGLISH * evidence[other]):
        return "en" if kinds["en"] >= _MIN_KINDS else None
    if evidence[other] >= max(_MIN_EVIDENCE, _MIN_OTHER * len(words), _CLEARLY_OTHER * english):
        return other if kinds[other] >= _MIN_KINDS else None
    return None


@lru_cache(maxsize=64)  # a run asks for the same few tags, once for each rule and story
def normalize_tag(tag: str | None) -> str | None:
    """Return a declared language as a BCP 47 tag ("en_gb.UTF-8" is "en-GB"), or None.

    None is for what names no language ("und", "x-default", "C") and for what is no tag.
    """
    plain = (tag or "").strip().lower().partition(" (")[0].partition(".")[0].partition("@")[0]
    first, *others = plain.replace("_", "-").split("-")
    first = _aliases().get(first, first)
    if first in _NO_LANGUAGE or not (first.isascii() and first.isalpha() and len(first) in (2, 3)):
        return None
    subtags, private = [first], False
    for subtag in others:
        if not (subtag.isascii() and subtag.isalnum() and len(subtag) <= 8):
            return None
        private = private or len(subtag) == 1
        if len(subtag) == 2 and subtag.isalpha() and not private:
            subtag = "GB" if subtag == "uk" else subtag.upper()
        elif len(subtag) == 4 and subtag.isalpha() and not private:
            subtag = subtag.title()
        subtags.append(subtag)
    return "-".join(subtags)


def primary(tag: str | None) -> str | None:
    """Return the primary subtag of a declared language as `identify` writes it, or None."""
    normal = normalize_tag(tag)
    if normal is None:
        return None
    language = normal.partition("-")[0]
    return _WIDER.get(language, language)


@cache
def _aliases() -> dict[str, str]:
    codes = _ALIASES.split()
    return dict(zip(codes[::2], codes[1::2], strict=True))
