"""Phrases that make no sense as they stand, and what was meant.

Each was looked up in thousands of published stories and was wrong wherever it stood. A phrase that
can be right, however rarely ("of coarse sand", "the core tenant of a mall"), does not belong here.
"""

from __future__ import annotations

from functools import cache

# “wrong > right”, with straight apostrophes.
_PHRASES = """
a crises > a crisis; a deep breathe > a deep breath; a women who > a woman who;
ad homonym > ad hominem; administered last rights > administered last rites;
adverse affect > adverse effect; adverse affects > adverse effects;
agree in principal > agree in principle; agreed in principal > agreed in principle;
agreement in principal > agreement in principle; aircraft hanger > aircraft hangar;
alot of > a lot of; alter boy > altar boy; alter boys > altar boys;
are aloud to > are allowed to; are lead by > are led by;
asses the damage > assess the damage; asses the impact > assess the impact;
asses the risk > assess the risk; asses the situation > assess the situation;
assistant principle > assistant principal; back and fourth > back and forth;
back peddling > backpedaling; back-peddle > backpedal; back-peddling > backpedaling;
baited breath > bated breath; bare in mind > bear in mind; bare the brunt > bear the brunt;
bare with me > bear with me; bare with us > bear with us; basic tenants > basic tenets;
be aloud to > be allowed to; be lead by > be led by; beacon call > beck and call;
beckon call > beck and call; been lead by > been led by; being lead by > being led by;
boarder patrol > border patrol; boarder security > border security;
boarder wall > border wall; born out by > borne out by;
breech of contract > breach of contract; breech of security > breach of security;
calvary charge > cavalry charge; calvary officer > cavalry officer;
campaign manger > campaign manager; can't breath > can't breathe;
cannot breath > cannot breathe; capitol gains > capital gains;
capitol punishment > capital punishment; case and point > case in point;
causalities were > casualties were; causality figures > casualty figures;
cease the opportunity > seize the opportunity; central tenants of > central tenets of;
chock it up to > chalk it up to; civilian causalities > civilian casualties;
could of > could have; couldn't breath > couldn't breathe; couldn't of > couldn't have;
court marshalled > court-martialed; data breech > data breach; death throws > death throes;
declared marshall law > declared martial law; deep seeded > deep-seated;
deep-seeded > deep-seated; diffuse tensions > defuse tensions;
diffuse the bomb > defuse the bomb; diffuse the crisis > defuse the crisis;
diffuse the situation > defuse the situation; diffuse the tension > defuse the tension;
diffuse the tensions > defuse the tensions; diffused the bomb > defused the bomb;
diffused the situation > defused the situation; diffusing tensions > defusing tensions;
diffusing the situation > defusing the situation; dire straights > dire straits;
drove passed > drove past; duel citizen > dual citizen;
duel citizenship > dual citizenship; economic polices > economic policies;
elementary school principle > elementary school principal; elicit affair > illicit affair;
elicit drugs > illicit drugs; eminent threat > imminent threat; escape goat > scapegoat;
escaped goat > scapegoat; explosive ordinance > explosive ordnance;
extract revenge > exact revenge; extracted revenge > exacted revenge;
fall pray to > fall prey to; far to many > far too many; far to much > far too much;
fell pray to > fell prey to; flair up > flare up; flaired up > flared up;
for all intensive purposes > for all intents and purposes; for there own > for their own;
foreign polices > foreign policies; forth grade > fourth grade;
Forth of July > Fourth of July; free reign > free rein; fund manger > fund manager;
general manger > general manager; given last rights > given last rites;
gorilla fighters > guerrilla fighters; gorilla war > guerrilla war;
gorilla warfare > guerrilla warfare; grizzly details > grisly details;
grizzly discovery > grisly discovery; grizzly murder > grisly murder;
had an affect on > had an effect on; had lead to > had led to;
hard to breath > hard to breathe; has an affect on > has an effect on;
has lead to > has led to; have an affect on > have an effect on;
have lead to > have led to; heroin of the story > heroine of the story;
high school principle > high school principal; his advise > his advice;
hit the breaks > hit the brakes; hoards of people > hordes of people;
hoards of tourists > hordes of tourists; illicit a response > elicit a response;
immanent threat > imminent threat; immigration polices > immigration policies;
imminent domain > eminent domain; impose marshall law > impose martial law;
in the same vain > in the same vein; in the throws of > in the throes of;
in there own > in their own; into affect > into effect; is lead by > is led by;
it's own > its own; it's self > itself; key roll in > key role in;
leading roll in > leading role in; legal advise > legal advice;
less then half > less than half; lightening bolt > lightning bolt;
lightening strike > lightning strike; lightening strikes > lightning strikes;
lost there homes > lost their homes; lost there jobs > lost their jobs;
lost there lives > lost their lives; man of principal > man of principle;
martial status > marital status; matter of principal > matter of principle;
may of been > may have been; medical advise > medical advice;
Metal of Honor > Medal of Honor; Mexican boarder > Mexican border;
middle school principle > middle school principal; might of been > might have been;
monetary polices > monetary policies; more then half > more than half;
more then one > more than one; more then two > more than two;
must of been > must have been; mute point > moot point; naval gazing > navel-gazing;
naval-gazing > navel-gazing; nip it in the butt > nip it in the bud;
no causalities > no casualties; not aloud to > not allowed to;
number of causalities > number of casualties; of there own > of their own;
on tenderhooks > on tenterhooks; on there own > on their own; on there way > on their way;
on trail for corruption > on trial for corruption; on trail for fraud > on trial for fraud;
on trail for killing > on trial for killing; on trail for murder > on trial for murder;
on trail for rape > on trial for rape; on trail for treason > on trial for treason;
one in the same > one and the same; peaked her interest > piqued her interest;
peaked his interest > piqued his interest; peaked my curiosity > piqued my interest;
peaked my interest > piqued my interest; peaked our interest > piqued our interest;
peaked the interest > piqued the interest; peaked their interest > piqued their interest;
peeked my interest > piqued my interest; per say > per se;
perspective buyer > prospective buyer; perspective buyers > prospective buyers;
perspective employers > prospective employers; perspective jurors > prospective jurors;
perspective students > prospective students; piece talks > peace talks;
piece treaty > peace treaty; play a roll in > play a role in;
played a roll > played a role; playing a roll > playing a role;
pour over documents > pore over documents;
pour over the documents > pore over the documents;
poured over documents > pored over documents; poured over records > pored over records;
poured over the documents > pored over the documents; pouring over data > poring over data;
pouring over documents > poring over documents; pouring over maps > poring over maps;
pouring over records > poring over records;
pouring over the documents > poring over the documents;
principle conductor > principal conductor; principle dancer > principal dancer;
principle deputy > principal deputy; principle investigator > principal investigator;
principle officer > principal officer; principle officers > principal officers;
principle photographer > principal photographer; principle residence > principal residence;
project manger > project manager; prostrate cancer > prostate cancer;
prostrate gland > prostate gland; pubic education > public education;
pubic figure > public figure; pubic funds > public funds; pubic health > public health;
pubic hearing > public hearing; pubic housing > public housing;
pubic interest > public interest; pubic library > public library; pubic life > public life;
pubic meeting > public meeting; pubic money > public money; pubic office > public office;
pubic official > public official; pubic officials > public officials;
pubic opinion > public opinion; pubic policy > public policy; pubic radio > public radio;
pubic safety > public safety; pubic school > public school; pubic schools > public schools;
pubic sector > public sector; pubic servants > public servants;
pubic service > public service; pubic services > public services;
pubic square > public square; pubic statement > public statement;
pubic television > public television; pubic transport > public transport;
pubic works > public works; put the breaks on > put the brakes on; ran passed > ran past;
rather then > rather than; received last rights > received last rites;
reek havoc > wreak havoc; reeked havoc > wreaked havoc; reeking havoc > wreaking havoc;
risk adverse > risk averse; security breech > security breach;
set a precedence > set a precedent; set its sites on > set our sights on;
sets a precedence > sets a precedent; shear number > sheer number;
shear numbers > sheer numbers; shoe in for > shoo-in; shoe-in > shoo-in;
should of > should have; shouldn't of > shouldn't have; side affect > side effect;
side affects > side effects; singed a contract > signed a contract;
singed a deal > signed a deal; singed an agreement > signed an agreement;
singed into law > signed into law; slammed on the breaks > slammed on the brakes;
slight of hand > sleight of hand; sneak peak > sneak peek; sneak peaks > sneak peeks;
soft peddle > soft-pedal; soul purpose > sole purpose; southern boarder > southern border;
stand trail > stand trial; standing trail > standing trial;
statue of limitations > statute of limitations;
statues of limitations > statutes of limitations; Statute of Liberty > Statue of Liberty;
stood trail > stood trial; strike a cord > strike a chord;
strikes a cord > strikes a chord; struck a cord > struck a chord;
struck by lightening > struck by lightning; take affect > take effect;
take for granite > taken for granted; taken for granite > taken for granted;
takes affect > takes effect; taking affect > taking effect; their advise > their advice;
their are > there are; their aren't > there aren't; their has been > there has been;
their have been > there have been; their is > there is; their isn't > there isn't;
their was > there was; their wasn't > there wasn't; their were > there were;
their weren't > there weren't; their will be > there will be;
their would be > there would be; they're own > their own;
thunder and lightening > thunder and lightning; to loose control of > to lose control of;
to loose faith in > to lose faith in; to loose ground > to lose ground;
to loose her job > to lose her job; to loose her life > to lose her life;
to loose his job > to lose his job; to loose his life > to lose his life;
to loose interest in > to lose interest in; to loose jobs > to lose jobs;
to loose money > to lose money; to loose power > to lose power;
to loose sight of > to lose sight of; to loose the battle > to lose the battle;
to loose the case > to lose the case; to loose the election > to lose the election;
to loose the game > to lose the game; to loose the match > to lose the match;
to loose the race > to lose the race; to loose the seat > to lose the seat;
to loose the vote > to lose the vote; to loose the war > to lose the war;
to loose their homes > to lose their homes; to loose their job > to lose their job;
to loose their jobs > to lose their jobs; to loose their lives > to lose their lives;
to loose weight > to lose weight; to there own > to their own; took affect > took effect;
tow the line > toe the line; tow the party line > toe the party line;
toxic waist > toxic waste; trail court > trial court; trail judge > trial judge;
U.S. Capital building > U.S. Capitol building; under marshall law > under martial law;
undo burden > undue burden; undo hardship > undue hardship;
undo influence > undue influence; unexploded ordinance > unexploded ordnance;
Untied Kingdom > United Kingdom; Untied Nations > United Nations;
Untied States > United States; vice principle > vice principal;
viscous circle > vicious cycle; viscous cycle > vicious cycle;
waist of money > waste of money; waist of time > waste of time;
walked passed > walked past; was aloud to > was allowed to; was lead by > was led by;
way to much > way too much; went passed > went past; were aloud to > were allowed to;
were lead by > were led by; wet the appetite > whet the appetite;
wet their appetite > whet their appetite; wet your appetite > whet your appetite;
who's daughter > whose daughter; who's family > whose family; who's father > whose father;
who's husband > whose husband; who's mother > whose mother; who's name > whose name;
who's own > whose own; who's son > whose son; who's wife > whose wife;
wide birth > wide berth; with there own > with their own;
woman of principal > woman of principle; won a gold metal > won a gold medal;
would of > would have; wouldn't of > wouldn't have; wreck havoc > wreak havoc;
wrecked havoc > wreaked havoc; wrecking havoc > wreaking havoc;
wreckless driving > reckless driving; wrecklessly > recklessly;
your going to > you're going to; your not going > you're not going;
your welcome to > you're welcome to;
"""


@cache
def confusions() -> dict[str, str]:
    """Return what was meant, by the wrong phrase in lower case and with straight apostrophes."""
    pairs = (entry.partition(">") for entry in _PHRASES.split(";") if entry.strip())
    return {" ".join(wrong.lower().split()): right.strip() for wrong, _, right in pairs}
