"""Parts of English words that are no words themselves: what a hyphen at a line end leaves.

Print breaks a word between two consonants and in front of endings. Which parts stand alone is put
together here from consonants and endings, less the words that look like such a part.
"""

from __future__ import annotations

import re

# Behind the break, with a consonant in front, and a syllable before the longer ones: “impor- tant”,
# “contem- poraneous”.
_ENDINGS = (
    "ably|ability|ibly|ibility|acity|ality|ally|ancy|aneous|arity|ary|aries|ately|ation|ations|"
    "ative|ator|ators|ection|ective|ement|ements|encies|ency|ened|ening|ently|eous|ered|ering|"
    "erity|erous|ery|eries|etion|ial|ially|ials|ian|ians|iate|iated|ical|ically|icant|icated|"
    "icity|iency|ient|ients|ified|ify|ifying|ility|iment|iments|inity|ional|ionally|ious|"
    "iously|isan|ism|isms|ition|itions|itive|ity|itor|itors|itude|ivity|ively|ize|ized|izes|"
    "izing|ology|ogist|ipate|ipated|ipates|ipating|eled|eling|aled|aling|eant|"
    "oral|ority|ory|ories|otion|ous|ously|sion|sions|tion|tional|tions|tive|"
    "ual|ually|uage|uages|uation|ular|ulation|uous|ural|ution|utive"
)
_SHORT_ENDINGS = (
    "ed|ing|ings|er|ers|es|ied|ies|ier|iers|ly|ty|ent|ents|ant|ants|able|ible|ance|ances|ence|"
    "ences|al|als|ate|ated|ates|ating|age|ages|ion|ions|ure|ured|ures|ive|ives|ist|ists|ise|"
    "ised|ising|eral|ment|ments|ship"
)
# Or as they are: “mili- tary”, “govern- ment”.
_ALONE = frozenset(
    "ably ance ances aries ary ation ations ber bers bership bly cate cated cating ceed ceeded "
    "ceful cefully ceive ceived ceiving cently ceptable ception cer cers chases cial cially "
    "cies ciliation cine cines cing cings cluded cludes cluding comed companied cording "
    "cordingly culated culating cumstance cumstances cy damental damentally dard dards demic "
    "dence dences dencies dency denly dential ders dic didacy didate didates dinarily dinary "
    "dinate dinated ding dingly dings duct ducted ducting dum ence ences eous eral erals eries "
    "ernment ers ery fected fectly fense fenses fensive fere fered ference ferences fering "
    "ficial ficials fidence fident fordable formance formances fortable gation gations ger gers "
    "gest gested gesting gests geted geting ginal ginalized gineer gineering gineers gress "
    "gressional gressman guish guished hension ible ibly ic ical ically ier iers ing ings ious "
    "ister isters ities ity ization izations ker kers lation lations ler lers liament "
    "liamentary liant lic licly lics ligence ligent lingness lionaire lionaires manent manently "
    "matic matically mation mations ment ments mer merly mers mic midable minated mingly "
    "munication munications nal nalism nalist nalists nally nals nance nancial natorial nel "
    "nels ner nerable ners ness nessed nesses nessing nic nificant nificantly nosis ories ory "
    "ous ously paign paigned paigning paigns panied perature peratures ployee ployees ployment "
    "poena poenaed poenas porarily porary porate proach proached proaches ral rals raphic "
    "raphies raphy rassed rassing rectly riage riages ries rific rogation rorist rorists rowly "
    "ry sacre sador sadors saging sarily sede seded selor selors selves senger sengers sequent "
    "sequently sible sibly sic sidies sion sional sionally sionate sionately sions sistent "
    "sistently sive sively sonal sonnel sor sored sors sorship suade suaded suading sumption "
    "tailed tailing tain tained taining tainly tainment tains taneous taneously tary tative "
    "tatives ted tedly telligence telligent tencing tential tentially terly ternational ternet "
    "terns terpart terparts terproductive tial tially tic ticipant ticipants ticipation tics "
    "ticular ticularly tiff tiffs tific tification tion tional tionally tionate tionately "
    "tionism tionist tionists tions tisanship tities tity tive tively tives tled tonomy tum "
    "tunate tunately ture turer turers tures turing tween ty vention ventions ver verage vers "
    "vestment vestments vidual viduals zation zations".split()
)
_ONSET = r"(?:[bcdfgklmnprstvz]|[bcdfgpt][lr]|ch|gn|gu|ph|qu|sh|st|th|ct|pt|s[cp])"
_TAIL = re.compile(
    rf"{_ONSET}(?:(?:[aeiou][bcdfglmnprstv]{{1,2}})?(?:{_ENDINGS})|(?:{_SHORT_ENDINGS}))"
)
_WORDS = frozenset(
    "active agent babies bakery balance banal banner based basement basically bastion battered "
    "batteries battering battery bed being belly bent better bible biblical bikes billion binary "
    "bitter bled blistering bodies bones bordering boring bravery bred bribery bring brings "
    "brutality brutally bully burdened burial bus butter cabbage cable cadence cage cages cakes "
    "calculation calories canal canary canceled canceling cant capability capable capacity "
    "caption captive captivity caring carriage casual casually caution cellular cement cent "
    "center centered centering cents certified certify cessation chance chances chant chants "
    "charity chased chastened chemical chemist chilly citation citations cites cities city "
    "civility clarified clarify clarifying clarity classical classified classify client clients "
    "climate cling clinical closure clustered clustering codes cogently cognitive collar "
    "collection collective combative comity community companies condiment condition conditions "
    "connection consent constant consular content convened copper coral cordial coring corner "
    "cornered corporal correction corrective cottage countries cover covered covering crate "
    "create created creating creation creature credence credibility credibly creditors cried "
    "cries crimes critical critically crucial crucially culpability cultural culture cure curious "
    "curiously currencies currency current currently cursory cushion daily damage dampened dance "
    "dangerous daring date dated dates dating deal debate debated debating decency decent "
    "decently dedicated defection denial denials dent dentist dents depletion detection detective "
    "detriment devotion dial diary dictate dictator dictators died dies differed differing "
    "digestion dignified dignity dimes diner ding dining dinner direction directive dirty "
    "disability disparity dissipating distance distant dive dives doctor doctoral does doing "
    "dollar dollars domes donate donated donating donation donations donor drastically dried "
    "drive drives dual dubious duration durations during dusty duties duty dying empty enter "
    "event ever fable fabricated faced faces facial facility facing faction factions factor "
    "factories factory factual factually falsified falsity families family famous famously fancy "
    "farmer fascism fashion fatal fatally fate fates father feature fed fence fences festive "
    "fever fiber fiction fictional fifty figure files filtering final finalize finally finance "
    "fined fingered fining fired fires firing fiscally fishery fist fists five fixture flattened "
    "fled flies flirtation floral florist fly foes folly forcibly formal formally formation "
    "former fortified fortify forty fostering fraction fractious france frantically friction "
    "fugitive fully function functional functions funneled funneling furious furiously fusion "
    "future gable gallery games garbage gardening garment garnered garnering gas gases gate gated "
    "gates generous genius gently giant gist give gives glacial glance glimmering globally "
    "glorifying glory goes going gored gracious grades gradual gradually graduation grant grants "
    "granular gratitude gravity groceries grocery guardians guest guise hasty hate hence her "
    "heritage hired history homes homily jelly junction king kings labeled labeling ladies lakes "
    "lance language languages late lately latent later latitude lection lecture led legal "
    "legality legalize legally legion leisure leniency lenient lent lesbian lesbians lesion "
    "letter leveled leveling liable libraries library lied lies likes lily lined liner lines "
    "lingering lining lion lions list listened listening lists litter littered live liver lives "
    "living local localize locally locate located locating location locations logical logically "
    "lotion lottery lover loving lower lucrative lure lying magical magically magnified magnitude "
    "major makes making manage manner mansion mansions manual manually marriage martial massive "
    "massively mastered mastery mate mated mating matter mattered mature mayor meal meant measure "
    "medal median mediate medical medically member memories memory mentality mentally mention "
    "mentions merchant message metal migration miles million mined miner mines mining minor "
    "minority misery mission missions mist misty mixture modeled modeling modes modified modify "
    "moment monitor monitors moral morality moralize morally mortal mortality mortgage mother "
    "motion motive motor movement movements movies moving multitude munitions mural murdered "
    "murdering muscular musical mutual mutually named names naming narrative narrator narrators "
    "nasty nation national nationally nations native natural nature negative nervous nervously "
    "never nitrous nodes noise normal normally notably noted notes notified notify notifying "
    "noting notion number numbered numerous nursery nutrient nutrition onion oral other over "
    "paced pacing package page pageant paged pages paging paired pal pandering pant pants paper "
    "parent parity parliament partial partially parties partisan partition party passage passion "
    "passive passively pasture pasty patent patently patience patient patients pedal penal pence "
    "pendence pennant pension pensions pepper peppered per percent percentage perdition petal "
    "petition petitions picture pier pies pigment pikes piles pines ping pirate pity placed "
    "placement places placing plant plants plate plates pleasure plural plurality ply poise polar "
    "pollution pondered popular population porous portage portion portions position positions "
    "positive possibility possibly postage posture potent potion pottage power practical "
    "practically praise precious predator predators predicated pregnancy pregnant premise "
    "presence present pressure previous previously priced prices pricing primaries primary primes "
    "primitive private privately prize prized probability probably procure promise promotion "
    "proportion prospective prospering prosperity prosperous protection protective prudent "
    "publicity puffery punitive pure purist purity qualified qualify qualifying quality quandary "
    "quantify quantity queries question questions raced races racial racially racing racism "
    "radical radically rage raise rally rant rants rarity rate rated rates rather ratified ratify "
    "ratifying rating ration rational rationally raving real realize really rebate recent "
    "recently rectified rector rectory red reflection regiment region regional regular regulation "
    "relate related relating relation relations relative religion rely renal rendered rendering "
    "rendition rent rents replicated reply request resent respective restive reunion reveled "
    "rials rider rides rigged rigging ring rings rise rising rites ritual rival rivaling river "
    "robbery romance rotate rotated rotation rotor royal ruled ruler rules ruling rural rusty "
    "sable saddened sage sailor salaries salary sales salient salvage salvation sanction "
    "sanctions sanity sausage savage saved saves saving scaled scales scaling scant scarcity "
    "scary scattered scent science scion scoring seal secondary section sections sector secular "
    "secure security sedative sediment sedition segment seize selection selective senate senator "
    "senators sensation sensitive sent sentence sentiment sentiments sergeant serial series "
    "serious seriously serpent servant serving session sessions severed severity sexual shades "
    "sharing shattered shattering shed sheltered shied ship shoes shuttered shuttering sides "
    "signaled signaling silence silent silently silly silver simmering sing singular sites sitter "
    "situation sixty size sizes skate skies slant slate slavery sled sling sly social socially "
    "softened solar solution solvency sparing spate special specials species specified specify "
    "spectators speculation sped spent spied spies spiraling sponsor spontaneous spring stability "
    "stable stage staged stages staggering staging stagnation staked stance stances staring state "
    "stated statement statements states stating station stations stature steal sting stones "
    "storage stories storing story string strive structure student studies subsection substance "
    "suction suffered suffering suggestion summary super supply sure surgery surgical surprise "
    "table tactical tactically tailor takes taking talent tales tally tampering tasty teal "
    "tedious tempered template tenant tendencies tendency tendered tenor tension tensions tent "
    "tentative tents tenuous tenure terribly terrifying testified testify testifying texture "
    "thence theory thing things thirty tides tied tier ties tiger tiles timed timer times timing "
    "toes tonal toned toner tones toning tonnage topical torment torrent torture total totaled "
    "totaling totality totally tourist tower tracing traction trades trading tradition traditions "
    "tragically trance transient transition transitions traveled traveling treasure treatise "
    "trial trials tried tries triggered triggering trillion trivial truly trusty tuned tuner "
    "tunes tuning tutor twist tying typed tyrant union used user vacancy vacant vacation "
    "vacations valuation vanity varies various vary vector vent venture veracity verbally "
    "verified verify version versions very viable vicious victories victory vilified village "
    "vindicated vines vintage violence virtual virtually virtuous visibility visibly vision "
    "visitor visitors visual vital vocally voltage voted voter votes voting votive wage waged "
    "want warrant wary water wed went wines wing winner wired wise zoned zones".split()
)
# In front of the break: what begins words and is none.
_HEADS = frozenset(
    "aban absen accep acciden accom accor accoun addres advan ambas amer anec annou announ "
    "appar appli appoin approx ar archi arr atten attor authen bene bil bor bril bur calen capi "
    "cardi cele cer certi chal cham charac chil cir circum clas col comfor commer commis "
    "communi compa compas compe compel compli conc condem condi conf cong consen conser consi "
    "const consul contem conti contrac contri conven coor cor corpo corre correc correspon cros "
    "cul cur cus decla defen democ demon depar depen desc deser desig determi deve devel dic "
    "dif difficul dimen diplo dir direc dis disad disap discon discus disin dispropor dist "
    "distin distri docu edu effec elec elemen eli embar embarras emer emplo encom encour enfor "
    "engi enrol entertain envi enviro equip espe estab esti evi exag exc exclu exe exer exhi "
    "exis exp expec expen exper expla explo expres extraor famil fede feder fif fol foun "
    "fundamen fur gover guaran guber hap histo hun iden ident imme immi imp impor impro inac "
    "inci incl incom incon incor incum indepen indi indus infla infor ini inno inqui inspec "
    "instal insti instruc insu intel inten interes inv inves invol jour jus lan legis licen "
    "liter mana manu manufac mer mil mili minis mis miscal miscon misin momen mor moun mul "
    "munici nar neces nego neigh occa occu oppor opposi orga orig overwhel paral parlia "
    "parlimen parti perfor perio pers perso pesti phar phil polit popu posi prac prece preceden "
    "predeces predic prepa presi prin priva prob proce proces produc profes profi prog prohi "
    "promi propo prosec protec prov psy publi quali quar quaran ques reac reaf reas recal recei "
    "recep recog recom refe referen regu reim rela reli remem repor repre represen repu requi "
    "resi resig resour respon responsi resur retur revo satel satis sche scien secre secu sepa "
    "sequ sever sig signi simi simul situ soci sophis spe speci spon sta statis stra strat "
    "stron struc subs subur suc succes sud suff sug sugges sup supplemen sur surr surv surveil "
    "sus susp tempo terri thir tho thril tomor tradi traf tran trea tril unac uncer uncomfor "
    "univ univer unpreceden unpredic unsuc vari vehi vic vol volun vul wes whe wor yester".split()
)
# What stands in front of a hyphen by right: “well- financed”, where only the space is too much.
_COMPOUNDED = frozenset(
    "well self high low long short large small non pro anti pre post co ex mid multi semi over "
    "under cross inter counter half full part first second third one two three four five six "
    "seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety much more most "
    "less best better ill so all ever far fast free hard soft hot cold new old open close deep "
    "wide then".split()
)
# Common words that print breaks into two that are words, too.
_WHOLES = frozenset(
    "aftermath afternoon airborne airlines alternative alternatives another billion billions "
    "broadband broadcast campus campuses cannabis centuries chairman collection committee "
    "committees controlled counterpart counterparts counties crossing "
    "determine determined determining diagnosed dropping environmental excellent football "
    "fulfilling governor governors however independent international internet interview "
    "interviewed interviews liberties meantime mentioned midnight million millions narratives "
    "neighbor neighborhood neighborhoods nonsense occurred ourselves outcome outcomes outsider "
    "overcome overhaul overnight overseas overseeing oversight overturn overturned penalties "
    "percentage performed performing permission platform platforms possession powerful "
    "preferred purpose purposes pursuing referred referring service services signature "
    "signatures spokesman spokesperson spokeswoman stepping submitted surfaced themselves "
    "together trillion unacceptable undermine undermined undermining understand understanding "
    "websites without wonderful yourself".split()
)
# Beginnings so common that the second part may be a word: “com- passionate”.
_NEVER_WORDS = frozenset("com con dis pres".split())
_LONG_HEAD = 5  # letters of a beginning behind which anything may stand: “announ- cement”
_JOINING = frozenset("and or to nor but not versus".split())


def is_broken(first: str, second: str) -> bool:
    """Return whether “first- second” is surely one word, broken at a line end."""
    lower = first.lower()
    if lower + second in _WHOLES:
        return True
    if second in _JOINING:  # “dis- and misinformation”
        return False
    if lower in _NEVER_WORDS or (lower in _HEADS and len(lower) >= _LONG_HEAD):
        return True
    if second in _ALONE or (second == "hip" and lower.endswith("s")):
        return True
    if lower in _COMPOUNDED or lower.endswith("ly"):
        return False
    return second not in _WORDS and (lower in _HEADS or bool(_TAIL.fullmatch(second)))
