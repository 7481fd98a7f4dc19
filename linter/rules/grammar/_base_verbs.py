"""Verbs in their base form that are hardly ever anything else: no nouns, no adjectives."""

from __future__ import annotations

BASE_VERBS = frozenset(
    "be have do get make take see go keep know give think find want bring tell meet buy sell "
    "speak ask begin lose send spend expect respond decide join save determine consider carry "
    "prove discuss receive expand investigate explain appear deliver choose add testify replace "
    "improve kill pursue remove reopen achieve grow enter learn remember fill convince obtain "
    "afford write attend confirm maintain promote undermine imagine develop approve destroy "
    "affect impose recognize recognise treat suggest extend negotiate implement enforce "
    "participate identify encourage resign cooperate succeed proceed die declare collect "
    "describe engage announce uphold represent deny compete settle restore qualify comply "
    "oppose survive listen commit prepare hide reject overcome ignore contain eliminate wear "
    "disclose demonstrate establish strengthen persuade realize realise earn admit submit "
    "overturn attract sue exist endorse threaten invest adopt weigh manage expire suspend occur "
    "generate refuse punish elect violate rely perform deport communicate recover acknowledge "
    "suffer operate restrict emerge gather criticize criticise withhold oversee fulfill fulfil "
    "clarify undo enable reveal renew examine assume accomplish seize introduce forget enjoy "
    "apologize apologise involve connect retain govern conclude sustain rebuild prioritize "
    "nominate disagree deploy prevail insist recommend prohibit intervene react indicate "
    "discourage refer opt arrive mobilize assure undercut authorize authorise shrink retaliate "
    "escalate discover abide revisit muster appreciate transform inspire anticipate inflict "
    "exceed tolerate infect stifle empower protect allow provide avoid prevent create believe "
    "raise build hear ensure understand remain defend reduce serve accept follow require agree "
    "apply put become come let read continue say try pay stay bear catch draw eat fall feel fly "
    "forgive hang hold leave lend lie overtake sit sing stand teach throw wake win withdraw "
    "argue borrow ban hire install launch obey organize organise pass push reach repair repay "
    "rescue revive solve steal store unveil vacate merge acquire abandon abolish postpone "
    "resume reassure relocate resolve secure".split()
)
LIKE_NOUNS = frozenset(
    "say try pay stay catch draw fall feel fly hang hold leave lie stand throw win ban hire "
    "launch pass push reach repair rescue store secure read meet kill want treat fill bear wake "
    "sell buy find save add".split()
)
"""Base verbs that can be nouns or adjectives now and then."""
OFTEN_NOUNS = frozenset(
    "work vote stop change move look turn run start call support use control cut focus attack "
    "travel drop sign watch limit lead walk fight block shut play cover face shake answer "
    "return end influence test trust target force produce access open close finish resist "
    "recall monitor share talk release gain boost offer lift name place pull help".split()
)
"""Verbs that are nouns, or adjectives, as often as not."""
LIKE_PARTICIPLES = frozenset("become come put let read".split())
"""Base verbs that are their own participles: “was forced shut”."""
