"""Propositions: one promise per target group, inside before outside (P2, P3, P5, P7)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit, edit_first
from ankerpunt.check.rule import WITH_WHAT_IS_MISSING, Hit, Mood, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.slogans import first_empty_word
from ankerpunt.plan.facts.proposition import missing_reasons
from ankerpunt.plan.facts.usp import FEWEST, enough, of_proposition
from ankerpunt.plan.nouns import Proposition, TargetGroup, Usp
from ankerpunt.text import Text


@rule(
    "P205",
    severity="warning",
    source=("P3",),
    nouns=(Proposition,),
    mood="next_step",
    action=add("Schrijf een USP", "Write a USP", Usp, "claim"),
    instead=edit_first("Voeg er twee samen", "Make one of two", Usp, "claim"),
    gathers=True,
    each=Text(nl="“{name}” ({count})", en="“{name}” ({count})"),
    title=Text(nl="Niet twee of drie USP's", en="Not two or three USPs"),
    message=Text(
        nl="“{name}” heeft {count:n USP|USP's}. Twee of drie werkt.",
        en="“{name}” has {count:n USP|USPs}. Two or three work.",
    ),
    what=Text(nl="Of elke belofte twee of drie USP's heeft.", en="Whether each promise has two or three USPs."),
    why=Text(
        nl="Eén USP raakt te weinig mensen. Meer dan drie onthoudt niemand, en je kunt ze niet alle waarmaken.",
        en="One USP reaches too few people. Nobody remembers more than three, and you cannot make them all true.",
    ),
    example=Text(
        nl="Samen je rooster maken, groeien op het werk, nooit alleen ervoor staan. Klaar.",
        en="Making your roster together, growing on the job, never facing it alone. Done.",
    ),
    way_out=Text(
        nl="Kies met het onderzoek in de hand de twee of drie die de meeste mensen bereiken.",
        en="With the research in hand, choose the two or three that reach most people.",
    ),
)
def not_two_or_three_usps(scene: Scene) -> Iterator[Hit]:
    """Find propositions with too few or too many USPs."""
    for proposition in scene.propositions:
        if not enough(proposition.id, scene.index):
            usps = of_proposition(proposition.id, scene.index)
            count = len(usps)
            # Too few is a promise that is still being made; too many is one that cannot be kept.
            mood: Mood = "next_step" if count < FEWEST else "not_right"
            many = mood == "not_right"
            yield hit(proposition, related=usps, mood=mood, cause=mood, instead=many, count=count)


@rule(
    "P206",
    severity="hint",
    source=("P2",),
    nouns=(Proposition,),
    mood="next_step",
    action=edit("Schrijf de reden op", "Write the reason down"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Belofte zonder uitleg", en="Promise without its reasons"),
    message=Text(
        nl="Bij “{name}” staat nog niet {missing:words}.",
        en="“{name}” does not say yet {missing:words}.",
    ),
    what=Text(
        nl="Of elke belofte zegt waarom ze bij de groep past en waarin ze verschilt van anderen.",
        en="Whether each promise says why it fits this group and how it differs from what others offer.",
    ),
    why=Text(
        nl="Zonder reden kan een collega de belofte niet uitleggen, en zonder verschil is ze van iedereen.",
        en="Without a reason no colleague can explain the promise, and without a difference it is anyone's.",
    ),
    example=Text(
        nl="“Past omdat 19 van de 31 zeggenschap kozen; bij de buurgemeente maakt de teamleider het rooster.”",
        en="“Fits because 19 of 31 chose a say in their hours; next door the team leader makes the roster.”",
    ),
    way_out=Text(
        nl="Schrijf één zin over waarom en één zin over het verschil.",
        en="Write one sentence on why and one on the difference.",
    ),
)
def promise_without_reasons(scene: Scene) -> Iterator[Hit]:
    """Find propositions that do not say why they fit or how they differ."""
    for proposition in scene.propositions:
        if missing := missing_reasons(proposition):
            yield hit(proposition, field=missing[0], missing=list(missing))


@rule(
    "P207",
    severity="warning",
    source=("P7",),
    nouns=(Proposition,),
    mood="not_right",
    action=edit("Kies de interne belofte", "Choose the promise inside"),
    stake="claim",
    gathers=True,
    title=Text(nl="Buiten beloofd vóór binnen", en="Promised outside before inside"),
    message=Text(
        nl="“{name}” is vastgesteld voor buiten, maar er staat geen vastgestelde belofte voor binnen onder.",
        en="“{name}” is adopted for the outside, but no adopted promise for the inside supports it.",
    ),
    what=Text(
        nl="Of een vastgestelde belofte aan een externe groep wijst naar een vastgestelde belofte aan eigen mensen.",
        en="Whether an adopted promise to an external group points at an adopted promise to one's own people.",
    ),
    why=Text(
        nl="De mensen aan de balie maken de belofte waar. Weten zij van niets, dan merkt de inwoner dat meteen.",
        en="The people at the desk make the promise true. If they know nothing of it, residents notice at once.",
    ),
    example=Text(
        nl="“Eén vast gezicht” beloven, terwijl collega's elke week een ander team krijgen.",
        en="Promising “one familiar face” while colleagues change teams every week.",
    ),
    way_out=Text(
        nl="Wijs de interne belofte aan die dit mogelijk maakt en stel die eerst vast.",
        en="Name the internal promise that makes this possible, and adopt that one first.",
    ),
)
def outside_before_inside(scene: Scene) -> Iterator[Hit]:
    """Find adopted external propositions without an adopted internal one under them."""
    for proposition in scene.propositions:
        group = scene.get(TargetGroup, proposition.target_group)
        if proposition.status != "adopted" or group is None or group.scope != "external":
            continue
        inside = scene.get(Proposition, proposition.internal_first)
        if inside is None or inside.status != "adopted":
            yield hit(proposition, field="internal_first", related=(inside,) if inside else ())


@rule(
    "P208",
    severity="warning",
    source=("P5",),
    nouns=(Usp, Proposition),
    mood="not_right",
    action=edit("Zeg wat iemand ziet", "Say what somebody sees"),
    title=Text(nl="Slogan in plaats van belofte", en="Slogan instead of promise"),
    message=Text(
        nl="“{name}” leunt op het woord “{word}” en geeft geen voorbeeld.",
        en="“{name}” relies on the word “{word}” and gives no example.",
    ),
    what=Text(
        nl="Of een belofte zonder overtreffende trap en zonder leeg woord kan, of anders een voorbeeld geeft.",
        en="Whether a promise can do without superlatives and empty words, or else gives an example.",
    ),
    why=Text(
        nl="Een slogan kan iedereen zeggen. Collega's geloven pas wat ze deze week nog zagen.",
        en="Anyone can say a slogan. Colleagues believe what they saw this week.",
    ),
    example=Text(
        nl="Niet “een unieke werkplek vol passie”, maar “vrijdag van 9 tot 12 plant niemand iets in”.",
        en="Not “a unique place full of passion”, but “nobody plans anything on Fridays from 9 to 12”.",
    ),
    way_out=Text(
        nl="Vervang het woord door wat iemand echt ziet gebeuren, of zet er een herkenbaar voorbeeld bij.",
        en="Replace the word by what someone really sees happen, or add a recognisable example.",
    ),
)
def slogan(scene: Scene) -> Iterator[Hit]:
    """Find claims and promises with words that promise nothing and no example."""
    for usp in scene.worded_usps:
        if not usp.examples and (word := first_empty_word(usp.claim)):
            yield hit(usp, field="claim", word=word)
    for proposition in scene.propositions:
        if word := first_empty_word(proposition.promise):
            usps = scene.referring(proposition.id, by=(Usp, "proposition"))
            if not any(usp.examples for usp in usps):
                yield hit(proposition, field="promise", word=word)


@rule(
    "P209",
    severity="warning",
    source=("U1", "P2"),
    nouns=(Usp,),
    mood="not_right",
    action=edit("Zeg het in hun woorden", "Say it in their words"),
    title=Text(nl="Zelfde claim voor meer groepen", en="Same claim for several groups"),
    message=Text(
        nl="“{name}” beloof je woord voor woord ook aan {groups}.",
        en="You promise “{name}” word for word to {groups} too.",
    ),
    what=Text(
        nl="Of twee doelgroepen niet precies dezelfde USP krijgen.",
        en="Whether two target groups are not given exactly the same USP.",
    ),
    why=Text(
        nl="Wat voor iedereen is, is voor niemand. Een verpleegkundige en een ontwikkelaar zoeken iets anders.",
        en="What is for everyone is for nobody. A nurse and a developer look for different things.",
    ),
    example=Text(
        nl="“Ruimte” betekent voor de een zelf roosteren, voor de ander zelf techniek kiezen.",
        en="“Room” means own rosters to one, own technical choices to another.",
    ),
    way_out=Text(
        nl="Zeg per groep wat dit voor hen betekent, in woorden die zij zelf gebruiken.",
        en="Say per group what this means to them, in words they use themselves.",
    ),
)
def same_claim(scene: Scene) -> Iterator[Hit]:
    """Find claims that several groups share; one finding for each claim, at its first USP."""
    by_claim: dict[str, list[Usp]] = {}
    for usp in scene.usps:
        by_claim.setdefault(" ".join(usp.claim.casefold().split()).strip(" .!"), []).append(usp)
    for usps in by_claim.values():
        if len(usps) == 1:
            continue
        first, *others = sorted(usps, key=lambda usp: usp.id)
        own = scene.group_of(first)
        groups = {group.name for usp in others if (group := scene.group_of(usp)) and group != own}
        if groups:
            yield hit(first, field="claim", related=tuple(others), groups=sorted(groups))
