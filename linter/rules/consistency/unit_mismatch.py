"""A figure and its conversion do not agree.

“100 kilometers (72 miles)” gives readers two different distances: 100 kilometers are 62 miles. One
of the two numbers is wrong. Rounding is allowed for: the second number may be as rough as it is
written, and three in a hundred beyond that. Differences of temperature are told from temperatures,
and ranges and heights in feet and inches are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

# What one of each is in the unit that its kind is measured in.
_UNITS: dict[str, tuple[str, float]] = {}
for _kind, _factor, _names in (
    ("length", 1000.0, "kilometer kilometre km"),
    ("length", 1609.344, "mile mi"),
    ("length", 1852.0, "nautical-mile"),
    ("length", 1.0, "meter metre m"),
    ("length", 0.3048, "foot feet ft"),
    ("length", 0.9144, "yard yd"),
    ("length", 0.01, "centimeter centimetre cm"),
    ("length", 0.001, "millimeter millimetre mm"),
    ("length", 0.0254, "inch inches in"),
    ("weight", 1.0, "kilogram kilogramme kg kilo"),
    ("weight", 0.45359237, "pound lb"),
    ("weight", 0.001, "gram gramme g"),
    ("weight", 0.028349523, "ounce oz"),
    ("area", 10000.0, "hectare ha"),
    ("area", 4046.8564, "acre"),
    ("area", 1e6, "square-kilometer square-kilometre sq-km"),
    ("area", 2589988.11, "square-mile sq-mi sq-mile"),
    ("area", 1.0, "square-meter square-metre sq-m"),
    ("area", 0.09290304, "square-foot square-feet sq-ft sq-feet"),
    ("speed", 1.0, "kph km/h kilometers-per-hour kilometres-per-hour kilometers-an-hour"),
    ("speed", 1.609344, "mph miles-per-hour miles-an-hour"),
    ("volume", 1.0, "liter litre"),
    ("heat", 1.0, "celsius c degrees-celsius degrees-c °c degree-celsius"),
    ("heat", 0.0, "fahrenheit f degrees-fahrenheit degrees-f °f degree-fahrenheit"),
):  # fmt: skip
    for _name in _names.split():
        _UNITS[_name.replace("-", " ")] = _kind, _factor
_PLURAL = {
    f"{name}s": _UNITS[name] for name in _UNITS if len(name) > 2 or name in ("km", "lb", "yd")
}
_UNITS = {**_PLURAL, **_UNITS}

_NUMBER = r"(?P<{0}>-?\d[\d,]*(?:\.\d+)?)(?P<{0}_times> (?:thousand|million|billion))?"
_UNIT = r"(?P<{0}>(?:(?:square|sq\.?|nautical|degrees?) |°)?[A-Za-z]+(?:/h|(?: per| an) hour)?)"
_PAIR = compiled(
    rf"(?<![\w.,/$€£½¼¾-]){_NUMBER.format('one')}[ -]?{_UNIT.format('first')}"
    rf"(?P<noun>(?: [a-z]+){{0,2}}) ?[(\[](?:about |around |roughly |some |nearly |almost |or )?"
    rf"{_NUMBER.format('two')}[ -]?{_UNIT.format('second')}\.?[)\],;]"
)
_TIMES = {" thousand": 1e3, " million": 1e6, " billion": 1e9}
# A height, a weight in stones, a range, a fraction: there is more to the first number.
_MORE = compiled(
    r"(?:\b(?:feet|foot|ft|pounds?|stones?|miles?|to|and|by|x|between|or)[ ,-]*|\d ?[-–x×/]"
    r"|['’′½¼¾])\s*$"
)
_TOLERANCE = 0.03
_CELSIUS, _SCALE, _ZERO = 1.0, 9 / 5, 32


def _value(digits: str, times: str | None) -> float:
    return float(digits.replace(",", "")) * _TIMES.get(times or "", 1)


def _half_step(digits: str, times: str | None) -> float:
    """Return half of what the last digit that is no closing zero stands for."""
    plain = digits.replace(",", "").lstrip("-")
    if "." in plain:
        step = 10.0 ** -len(plain.partition(".")[2])
    else:
        step = 10.0 ** (len(plain) - len(plain.rstrip("0") or "0"))
    return step / 2 * _TIMES.get(times or "", 1)


def _conversions(value: float, first: float, second: float, kind: str) -> list[float]:
    """Return what `value` is in the second unit; of a temperature also as a difference."""
    if kind != "heat":
        return [value * first / second]
    if first == _CELSIUS:
        return [value * _SCALE + _ZERO, value * _SCALE]
    return [(value - _ZERO) / _SCALE, value / _SCALE]


def _unit(name: str) -> tuple[str, float] | None:
    return _UNITS.get(name.lower().replace("sq.", "sq"))


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Convert each first number and compare it with what stands in brackets."""
    text = block.text
    for match in _PAIR.finditer(text):
        one, two = _unit(match["first"]), _unit(match["second"])
        if one is None or two is None or one[0] != two[0] or one[1] == two[1]:
            continue
        if _MORE.search(text, max(0, match.start() - 12), match.start()):
            continue
        value = _value(match["one"], match["one_times"])
        given = _value(match["two"], match["two_times"])
        room = _half_step(match["two"], match["two_times"])
        right = _conversions(value, one[1], two[1], one[0])
        if any(abs(given - good) <= room + _TOLERANCE * abs(good) for good in right):
            continue
        if _is_rounded(match, value, given, one, two):
            continue
        said = f"{match['one']}{match['one_times'] or ''} {match['first']}"
        span = Span(match.start("two"), match.end("second"))
        message = (
            f"“{said}” are {right[0]:,.4g} {match['second']}, not “{span.of(text)}”; "
            "find out which number is wrong."
        )
        yield Hit(span, message)


def _is_rounded(
    match: re.Match[str], value: float, given: float, one: tuple[str, float], two: tuple[str, float]
) -> bool:
    """Return whether the first number is the second one, rounded to the digits that it has."""
    room = _half_step(match["one"], match["one_times"])
    if room > value / 10:  # one digit and zeros: “100” is not any number from 50 to 150
        room /= 10
    back = _conversions(given, two[1], one[1], one[0])
    return any(abs(value - good) <= room + _TOLERANCE * abs(value) for good in back)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.WARNING,
    check=check,
    trigger=r"[(\[][a-z]* ?-?\d[\d,.]*[ -]?(?:[a-z]+ )?[A-Za-z°]",
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad("The pipe is 100 kilometers (⟦72 miles⟧) long, the company said."),
        Bad("The fire burned 2,000 acres (⟦910 hectares⟧) of forest on the island."),
        Bad("It was 30 degrees Celsius (⟦96 degrees Fahrenheit⟧) in the shade on Monday."),
        Bad("The bear weighed 440 pounds (about ⟦300 kilograms⟧), the warden said."),
        Good("The pipe is 100 kilometers (62 miles) long, the company said."),
        Good("The pipe is 100 kilometers (60 miles) long, and the town 20 miles (30 km) away."),
        Good("The fire burned 2,000 acres (810 hectares) of forest on the island."),
        Good("It was 30 degrees Celsius (86 degrees Fahrenheit) in the shade on Monday."),
        Good("The sea has warmed by 2 degrees Celsius (3.6 degrees Fahrenheit) since 1900."),
        Good("The captain is 6 feet 2 inches (1.88 meters) tall and has a boat of 30 feet (9 m)."),
        Good("The ice is 10 to 12 feet (3 to 4 meters) thick, and 2 1/2 miles (4 km) long."),
        Good("They ran 5,000 meters (16 of them in the rain) on Monday."),
    ),
)
