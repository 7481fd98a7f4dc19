"""A language model's own words stand in the story.

“As an AI language model, I cannot …”, “Here is a rewritten version” or “[Your Name]” show a reader
that nobody read the text before it went out. Whatever else the model wrote may be made up, so check
the whole story, not this line alone. Stories about chatbots quote such lines; what stands in
quotation marks is not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_THING = r"(?:story|article|text|passage|paragraph|headline|piece|draft|report|post|summary)"
_MODEL = r"an? (?:AI|artificial intelligence|large)(?: language)?(?: model| assistant)"
_EXPRESSION = "|".join(
    (
        rf"(?i)\bas {_MODEL}(?: (?:created|developed|trained) by \w+)?, (?:I\b|my\b)",
        rf"\bI(?:['’]m| am) {_MODEL}",
        r"\b(?:as of|since|up to) my (?:last|latest|knowledge) (?:knowledge )?"
        r"(?:update|cut-?off|training)",
        r"\bmy (?:knowledge|training) cut-?off",
        r"\bI (?:cannot|can['’]t|don['’]t have the ability to|am unable to) "
        r"(?:browse the|access real-time|access the internet)",
        r"\bI(?:['’]m| am) sorry, but I (?:cannot|can['’]t) "
        r"(?:fulfil|assist|help|provide|generate|complete)",
        r"\bI (?:cannot|can['’]t) (?:fulfil|assist with|comply with) (?:this|that|your) request",
        r"\bhere(?:['’]s| is) (?:a|an|the|your) (?:[a-z-]+ ){0,2}(?:rewritten|revised|reworded|"
        r"paraphrased|polished|shortened|condensed|updated|rephrased|expanded|summarized) "
        rf"(?:version|{_THING})",
        r"^(?:certainly|sure|absolutely|of course)[!,.] here(?:['’]s| is| are)\b",
        r"\b(?:let me know if|feel free to ask if) you(?:['’]d| would)? (?:like|want|need)(?: me)? "
        r"(?:to|any (?:changes|revisions|adjustments|edits))",
        r"^I hope this (?:helps|meets your (?:needs|requirements))[!.]",
        r"\[(?:your|insert|add|reporter|author|company|city|source|official)(?:['’]s)? "
        r"(?:full )?(?:name|quote|date|city|link|title|here|statistic|source|location|details)"
        r"(?: here)?\]",
        r"\bcontentReference\[oaicite|:oaicite:|\boai_citation\b|\bturn\d+(?:search|view|news)\d+\b",
        r"\bregenerate response\b",
    )
)
_PATTERN = compiled(_EXPRESSION)


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find the turns of phrase in which models speak of themselves or to their user."""
    for match in _PATTERN.finditer(block.text):
        message = f"“{match.group()}” was left by a language model; check the whole story."
        yield Hit(Span(*match.span()), message)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    check=check,
    trigger=_EXPRESSION,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("⟦As an AI language model, I⟧ do not have the timetable of the ferry."),
        Bad("⟦As of my last update⟧, the ferry stopped at both piers of the island."),
        Bad("⟦Here is a rewritten version⟧ of the story about the ferry and the fire."),
        Bad("⟦Certainly! Here is⟧ a story about the ferry in the style of a newspaper."),
        Bad("“It is a good day for the islands,” said ⟦[Insert Name]⟧, the harbor master."),
        Bad("⟦I'm sorry, but I cannot fulfil⟧ this request, as the story names a child."),
        Good("“As an AI language model, I cannot vote,” the program told the council."),
        Good("As an artificial intelligence model, the program was a failure, the mayor said."),
        Good("Here is a new version of the timetable, which starts on Monday."),
        Good("“I'm sorry, but I cannot help you,” the captain told the stranded families."),
        Good("He wrote to [the mayor] and to all of the members of the council."),
    ),
)
