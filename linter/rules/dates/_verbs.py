"""Verbs, and what stands around them: which of them tell of a day as past."""

from __future__ import annotations

IRREGULAR = frozenset(
    "beat died lied sued tied became began bit bled blew bore bought broke brought built burnt "
    "came caught chose crept dealt did drew drove ate fell fed felt fought found fled flew forgot "
    "froze gave went got grew hung heard hid held kept knew laid led left lent lost made met paid "
    "quit ran rang rose said sang sank sat saw sold sent shook shone shot slept slid spent spoke "
    "sprang stood stole struck swam swept swore swung taught took tore threw told thought "
    "underwent understood upheld withdrew woke won wore wrote overthrew hit".split()
)
"""Pasts without “-ed”, but for those that are their own present (“set”, “put”)."""
PARTICIPLES = frozenset(
    "born beaten begun bitten blown broken chosen cast cut done drawn driven fallen flown "
    "forgotten frozen given grown hidden hurt known overthrown put read seen set shaken shown shut "
    "spoken split stolen sunk sworn taken thrown torn withdrawn woken worn written".split()
)
"""Participles that do not end in “-ed” and are no pasts."""
OF_ANOTHER_DAY = frozenset(
    "added advised aimed allowed announced anticipated argued asked authorized awaited backed "
    "believed booked called circled claimed cleared committed considered decided delayed designed "
    "did directed discussed explained expected extended eyed faced favored fixed forced hoped "
    "included insisted intended invited kept knew limited marked meant moved named needed noted "
    "offered opposed ordered picked planned pledged postponed predicted prepared promised proposed "
    "pushed recommended requested required reserved said saw scheduled set slated sold sought "
    "suggested supported supposed targeted thought threatened timed told urged used vowed wanted "
    "warned wished agreed demanded fed chose chosen".split()
)
"""What is thought, said or done on one day of another, which is the one that is named."""
BESIDE = frozenset(
    "added announced argued asked called claimed cleared decided discussed explained extended "
    "invited moved noted ordered proposed pushed requested said saw sold suggested told urged "
    "warned authorized agreed chosen delayed postponed".split()
)
"""Those of them that are of the day which stands right behind: “was announced on”, “said on”."""
PLANS = frozenset("planned scheduled expected slated booked hoped set due to going until".split())
"""What stands behind “was” or “had” where somebody only planned."""
PRESENT = frozenset(
    "will would could may might shall should can must cannot be is are am isn’t aren’t has have "
    "takes begins starts ends opens closes expires goes comes meets votes runs returns airs "
    "premieres arrives leaves falls faces plays hosts holds resumes turns becomes gets begin start "
    "end open close expire go come meet return air premiere arrive leave fall resume become get "
    "appear testify face host".split()
)
"""Presents, modals and verbs as likely as nouns: the date may belong to them."""
EVENTS = frozenset(
    "vote referendum election hearing meeting trial summit conference debate deadline event "
    "concert match game race primary plan plans bid date ticket tickets seat place rally ballot "
    "session ceremony party strike launch release opening start auction sale runoff caucus "
    "caucuses closing convention inauguration festival talks tour visit wedding funeral parade "
    "protest protests march shutdown show exhibition edition premiere exam exams votes elections "
    "hearings meetings debates games matches primaries tariffs ban appearance arraignment "
    "execution".split()
)
"""What is to come as often as it was: “a vote on March 3”."""
BEHIND_TO = frozenset(
    "the a an his her its their this death prison jail court hospital custody power office "
    "congress parliament charges trial work school safety two three four five six seven eight nine "
    "ten life".split()
)
"""Words behind “to” that are no verbs."""
BEFORE_ADJECTIVE = frozenset(
    "the a an its his her their our my your this these those some any no each every newly recently "
    "of on for by with most more two three four".split()
)
"""Words behind which a participle belongs to a noun."""
TOOK_PART = frozenset("held attended won lost missed took hosted watched left entered quit".split())
"""Verbs after which an event is over: “held a vote on March 3”."""
WENT = frozenset("went came gathered managed traveled travelled returned flew rushed tried".split())
"""Verbs whose infinitive is of the same day: “went to see him on March 3”."""
