"""Words that need “to” before a verb, such as “able” and “expected”, and where they do not."""

from __future__ import annotations

from linter.rules.grammar._gaps import DETERMINERS

# Nothing but “to” links these with a verb in its base form.
ALWAYS = frozenset(
    "able unable try trying attempting refusing refuses tends tend tended tried tries intends "
    "intend ought threatens struggled struggling manages agreed agrees wants want wanting "
    "hoping hoped seeks seeking opted opting opts eager reluctant poised willing unwilling "
    "hesitant keen vowed vowing pledged pledging pretended pretends appears appeared seems "
    "seemed begins began begun continues continuing strives striving aspires deserves deserved "
    "declining decides deciding decided failing fails chooses chose going".split()
)
# The same, but they describe a noun, too: “a planned sale”, “the required change”.
PARTICIPLES = frozenset(
    "expected supposed scheduled required forced allowed permitted inclined prepared slated "
    "destined determined compelled obliged entitled intended planned promised proposed offered "
    "failed needed attempted managed threatened wanted sought declined refused chosen continued "
    "designed preparing desperate used believed asked told urged invited ordered encouraged "
    "instructed advised persuaded set due bound".split()
)
# What follows these is no noun, not even by chance: “unable shake”, “trying help”.
NO_NOUN = frozenset(
    "able unable trying tries tend tends intend intends unwilling willing eager reluctant "
    "poised tried going attempting hoping hesitant".split()
)
# “An effort come off”, “does the chance remain?”: these verbs do not show that “to” is missing.
IDLE = frozenset(
    "be have do come become remain go appear exist continue say think know let put read agree "
    "seem die fall listen occur believe require want suggest allow include".split()
)
OWNERS = DETERMINERS | {"that"}
BE = frozenset("is are was were be been being am isn't isn’t aren't aren’t wasn't wasn’t".split())
CONTRACTED = frozenset(
    "it's he's she's that's who's there's what's they're we're you're i'm".split()
)
MORE = frozenset(
    "more less most very also now still not much far even somewhat quite only just really almost "
    "nearly finally fully truly probably".split()
)
MODALS = frozenset(
    "will would can could may might must should shall do does did won't won’t wouldn't wouldn’t "
    "don't don’t doesn't doesn’t didn't didn’t can't can’t".split()
)
NO_NEED = frozenset(
    "does did if no not nobody none nothing he she it one the a any all only".split()
)
DEGREES = frozenset("it’s it's that’s that's too so very more it make makes made".split())
ABILITY = frozenset(
    "ability inability willingness unwillingness refusal eagerness reluctance".split()
)
AIMS = frozenset(
    "attempt effort decision opportunity chance right incentive desire plan bid authority power "
    "duty obligation permission temptation intention pledge promise proposal vow failure".split()
)
# After “have” a base form that is no participle: “they have go”, “it has do with”.
NO_PARTICIPLE = frozenset(
    "be go do make take give know see keep buy think speak write wait pay".split()
)
HAVE = frozenset("have has had".split())
OPENS = frozenset("the a an no more some any his her its their".split())
ONE_PERSON = frozenset("he she it who also which".split())
SAID = frozenset("said thought reported known alleged rumored rumoured proved remains".split())
HARD = frozenset("hard harder easy easier difficult impossible necessary important".split())
AMOUNTS = frozenset("nothing something anything little much lot".split())
CLEAR = frozenset("buy sell pay leave stay find add meet fill reach join save".split())
# “Declined meet”, “refused let”: no noun is called that.
ACTS = frozenset("declined refused tried wanted hoped agreed decided managed failed".split())
TIMES = frozenset("times twice percent half far much even".split())
ANNOUNCED = frozenset("announced announces unveiled announcing scrapped abandoned".split())
GUARDED = (
    HAVE
    | SAID
    | HARD
    | AMOUNTS
    | frozenset(
        "likely unlikely ready yet order like need needs plans hopes reason continue".split()
    )
)
# “Was refused leave”, “workers offered pay”: here the verb is a noun.
GRANTED = frozenset(
    (participle, noun)
    for participle in "refused offered promised allowed asked agreed due needed sought set".split()
    for noun in "leave pay stay".split()
)
