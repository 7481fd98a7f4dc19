"""Finds text that was decoded with the wrong encoding, and what it was before.

UTF-8 that is read as Windows-1252 gives runs of a few characters that hardly occur otherwise:
“â€™” is an apostrophe. Only such a run is looked at, never the text around it: it must have the
shape of UTF-8, ftfy must call it bad (or its neighbors must), and what it decodes to must be a
character that a news story has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linter.language.expression import compiled
from linter.span import Span

TRIGGER = r"[\x{C2}-\x{F4}√¬‚Γв├┬]"
"""An RE2 expression for what every such run begins with."""

# The bytes 0x80 to 0xBF as Latin-1 and Windows-1252 show them.
_TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_RUN = compiled(
    rf"(?:[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{3}}"
    r"|‚[ÄÇ][^\x00-\x7f]|[√¬][^\x00-\x7f]|вЂ[^\x00-\x7f]|Γ[Çé][^\x00-\x7f]|[├┬][^\x00-\x7f])+"
    # What is left when a no-break space became a space, or a control character was dropped.
    r"|(?<=[a-z.,;:!?”])Â(?= )|(?<= )Â(?= )|Ã(?= [a-z])|â€(?![\x80-\xbf])"
)
_CUT = {"Â": "", "Ã": "à", "â€": "”"}  # a guess, so its fix is not safe; but for the first
_WITHIN_WORD = compiled(r"[a-z][Â-ß][^\w\s]|[Â-ß][¡-¿][a-z]")
_CAPITAL_BEFORE_MARK = compiled(r"[ÂÃ][‘’“”–—•…»«]")
_CONTROLS = {
    code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)
}
_CODECS = ("latin-1", "sloppy-windows-1252", "cp437")

# Letters of Latin script, signs and typographic marks, symbols and emoji.
_PLAUSIBLE = compiled(
    "[\xa0-\u024f\u02bb\u02bc\u02c6\u02dc\u0300-\u036f\u1e00-\u1eff\u2009\u200a\u200b\u200d\u200e"
    "\u2010-\u2027\u202f-\u203a\u20ac\u2070-\u209f\u20a0-\u20bf\u20e3\u2100-\u21ff\u2200-\u22ff"
    "\u25a0-\u27bf\ufb01\ufb02\ufe0f\ufeff\ufffd\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]+"
)
# Of another script one letter alone proves nothing, two do.
_OTHER_SCRIPT = compiled(
    "(?:[\u0370-\u03ff]{2,}|[\u0400-\u052f]{2,}|[\u0590-\u05ff]{2,}|[\u0600-\u06ff]{2,}"
    "|[\u0900-\u0dff]{2,}|[\u0e00-\u0e7f]{2,}|[\u3040-\u30ff\u4e00-\u9fff]{2,}|[\uac00-\ud7a3]{2,})+"
)
_ABOUT_ENCODINGS = compiled(r"\b(?:mojibake|Unicode|UTF-?8|character encodings?|ASCII)\b", re.I)


@dataclass(frozen=True, slots=True)
class Garbled:
    """A run of wrongly decoded text; `becomes` is None where the text is lost."""

    span: Span
    becomes: str | None
    safe: bool


def garbled(text: str) -> Iterator[Garbled]:
    """Yield the runs of `text` that were decoded with the wrong encoding."""
    runs = list(_RUN.finditer(text))
    if not runs or _ABOUT_ENCODINGS.search(text):
        return
    found = [(match, _decoded(text, Span(*match.span()))) for match in runs]
    certain = any(decoded for match, decoded in found if match.group() not in _CUT)
    for match, decoded in found:
        span, run = Span(*match.span()), match.group()
        if run in _CUT:
            if certain or run != "Ã":  # “Ã” by itself may be a letter
                yield Garbled(span, _CUT[run], run == "Â")
        elif decoded:
            becomes = _mended(decoded)
            if becomes is not None and _leaves_garbled(text, span, becomes):
                becomes = None
            yield Garbled(span, becomes, becomes is not None)


def _mended(decoded: str) -> str | None:
    """Return what should stand for `decoded`: with plain spaces, without invisible characters."""
    if "\ufffd" in decoded:
        return None
    return re.sub("[\xad\u200b\u200e\ufeff]", "", re.sub("[\xa0\u2009\u200a\u202f]", " ", decoded))


def _leaves_garbled(text: str, span: Span, becomes: str) -> bool:
    """Return whether a part of another run would stand there with what is beside it."""
    left, right = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    return any(
        match.start() < len(left) + len(becomes) and match.end() > len(left)
        for match in _RUN.finditer(left + becomes + right)
    )


def _decoded(text: str, span: Span) -> str | None:
    """Return what the run at `span` was, if it is certain that it was something else."""
    run = span.of(text)
    if run in _CUT or _is_capital_before_mark(text, span):
        return None
    decoded = _decode(run)
    if decoded is None:
        around = text[max(0, span.start - 1) : span.end + 1]
        decoded = _decode_alone(run) if _WITHIN_WORD.search(around) else None
    if decoded is None:
        return None
    decoded = decoded.translate(_CONTROLS)
    if _PLAUSIBLE.sub("", decoded) and not _OTHER_SCRIPT.fullmatch(_PLAUSIBLE.sub("", decoded)):
        return None
    return decoded


def _is_capital_before_mark(text: str, span: Span) -> bool:
    """Return whether a word in capitals ends here in a true “Ã”: “AMANHÔ in quotation marks."""
    run = span.of(text)
    if not _CAPITAL_BEFORE_MARK.fullmatch(run) or not text[max(0, span.start - 1)].isupper():
        return False
    return not text[span.end : span.end + 1].isalpha()


@lru_cache(maxsize=1024)
def _decode(run: str) -> str | None:
    """Return what ftfy makes of `run`, if it undoes wrong decodings and nothing else."""
    from ftfy import fix_encoding_and_explain
    from ftfy.badness import is_bad

    if not is_bad(run):
        return _decode_alone(run) if run[0] in "Γ├┬" else None
    told = fix_encoding_and_explain(run)
    if any(step.action not in ("encode", "decode") for step in told.explanation or ()):
        return None
    return told.text if told.text != run else None


def _decode_alone(run: str) -> str | None:
    """Return `run` as UTF-8 read with one of the usual wrong encodings."""
    import ftfy.bad_codecs  # noqa: F401 - it knows “sloppy” Windows-1252

    for codec in _CODECS:
        try:
            return run.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
    return None
