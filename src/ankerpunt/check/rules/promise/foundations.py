"""Foundations: what the organisation stands for, and whether promises rest on it (P1)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.foundation import is_expired
from ankerpunt.plan.nouns import CommunicationPlan, Foundation, Organisation, Process, Profile, Proposition
from ankerpunt.text import Text


@rule(
    "P201",
    severity="hint",
    source=("P1",),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Schrijf het ankerpunt op", "Write the foundation down", Foundation, "text", said={"kind": "missing"}),
    title=Text(nl="Fundament is niet compleet", en="The foundation is not complete"),
    message=Text(
        nl="“{name}” belooft al iets, maar dit ontbreekt nog: {missing:words}.",
        en="“{name}” already promises something, but this is still missing: {missing:words}.",
    ),
    what=Text(
        nl="Of er een missie en minstens één kernwaarde zijn zodra er een belofte is.",
        en="Whether there is a mission and at least one core value as soon as there is a promise.",
    ),
    why=Text(
        nl="Alles wat je later zegt, moet ergens op rusten. Anders spreekt elke afdeling voor zichzelf.",
        en="All you say later must rest on something. Otherwise every department speaks for itself.",
    ),
    example=Text(
        nl="Missie: “Een gemeente waar je graag woont en waar je graag werkt.”",
        en="Mission: “A municipality where you like to live and like to work.”",
    ),
    way_out=Text(
        nl="Neem de zinnen over uit een stuk dat al is vastgesteld, met de vindplaats erbij.",
        en="Take the sentences from a document that was already adopted, and say where they stand.",
    ),
)
def foundation_incomplete(scene: Scene) -> Iterator[Hit]:
    """Find an organisation that promises without a mission or core value."""
    kinds = {foundation.kind for foundation in scene.plan.foundations}
    missing = [kind for kind in ("mission", "core_value") if kind not in kinds]
    if scene.plan.propositions and missing:
        yield hit(scene.plan.organisation, missing=missing)


@rule(
    "P202",
    severity="hint",
    source=("P1", "L8"),
    nouns=(Foundation,),
    mood="next_step",
    action=edit("Zeg waaraan je het herkent", "Say what shows it"),
    gathers=True,
    title=Text(nl="Kernwaarde zonder herkenbaar gedrag", en="Core value without recognisable behaviour"),
    message=Text(
        nl="Waaraan herken je “{name}” op een gewone dinsdag? Dat staat er nog niet bij.",
        en="How do you recognise “{name}” on an ordinary Tuesday? That is not written yet.",
    ),
    what=Text(
        nl="Of bij elke kernwaarde staat waaraan je haar herkent.",
        en="Whether each core value says what you recognise it by.",
    ),
    why=Text(
        nl="Een woord aan de muur verandert niets. Gedrag kun je zien en bespreken.",
        en="A word on the wall changes nothing. Behaviour can be seen and discussed.",
    ),
    example=Text(nl="Nabij: “belt terug voor vijf uur”.", en="Close by: “rings back before five”."),
    way_out=Text(
        nl="Vraag een team: wanneer zag je dit deze maand? Schrijf twee antwoorden op.",
        en="Ask a team: when did you see this last month? Write down two answers.",
    ),
)
def value_without_behaviour(scene: Scene) -> Iterator[Hit]:
    """Find core values without a sign to recognise them by."""
    for foundation in scene.plan.foundations:
        if foundation.kind == "core_value" and not foundation.recognised_by:
            yield hit(foundation, field="recognised_by")


@rule(
    "P203",
    severity="warning",
    source=("P1",),
    nouns=(Foundation,),
    mood="not_right",
    action=edit("Kijk of het nog geldt", "See whether it holds"),
    title=Text(nl="Ankerpunt is verlopen", en="Foundation has expired"),
    message=Text(
        nl="“{name}” gold tot {until:date}, maar het plan rust er nog op ({count:n verwijzing|verwijzingen}).",
        en="“{name}” was valid until {until:date}, yet the plan still rests on it ({count:n reference|references}).",
    ),
    what=Text(
        nl="Of ankerpunten waarop beloften, processen of plannen rusten nog geldig zijn.",
        en="Whether foundations that promises, processes or plans rest on are still valid.",
    ),
    why=Text(
        nl="Na een nieuw akkoord gelden andere afspraken. Dan verwijs je naar iets dat niemand meer volgt.",
        en="After a new agreement other rules hold. You then point at something nobody follows any more.",
    ),
    example=Text(
        nl="Een ambitie uit het coalitieakkoord van de vorige periode.",
        en="An ambition from the coalition agreement of the last period.",
    ),
    way_out=Text(
        nl="Zet het nieuwe ankerpunt erin en verwijs daarnaar, of verleng de geldigheid als dat is besloten.",
        en="Add the new foundation and point there, or extend its validity if that was decided.",
    ),
)
def foundation_expired(scene: Scene) -> Iterator[Hit]:
    """Find foundations past their date that others still rest on."""
    for foundation in scene.plan.foundations:
        if not is_expired(foundation, scene.today):
            continue
        leaning = len(scene.referring(foundation.id, by=(Proposition, "foundations")))
        leaning += len(scene.referring(foundation.id, by=(Process, "foundations")))
        leaning += len(scene.referring(foundation.id, by=(Profile, "foundations")))
        leaning += len(scene.referring(foundation.id, by=(CommunicationPlan, "foundations")))
        if leaning:
            yield hit(foundation, field="valid_until", until=foundation.valid_until, count=leaning)


@rule(
    "P204",
    severity="warning",
    source=("P1", "P2"),
    nouns=(Proposition,),
    mood="next_step",
    action=edit("Kies een ankerpunt", "Choose a foundation"),
    gathers=True,
    title=Text(nl="Belofte zonder ankerpunt", en="Promise on no foundation"),
    message=Text(
        nl="“{name}” wijst naar geen enkel ankerpunt.",
        en="“{name}” points at no foundation.",
    ),
    what=Text(
        nl="Of elke belofte rust op een missie, ambitie, visie of kernwaarde.",
        en="Whether each promise rests on a mission, ambition, vision or core value.",
    ),
    why=Text(
        nl="Een losse belofte sneuvelt bij de eerste bezuiniging. Een ankerpunt is al vastgesteld.",
        en="A loose promise dies with the first cut. A foundation has already been adopted.",
    ),
    example=Text(
        nl="“Aan de keukentafel beslis jij” rust op de kernwaarde vertrouwen.",
        en="“At the kitchen table you decide” rests on the core value trust.",
    ),
    way_out=Text(
        nl="Kies het ankerpunt waar deze belofte uit volgt. Vind je er geen? Dan is dat het gesprek dat nodig is.",
        en="Choose the foundation that this promise follows from. None? Then that is the talk to have.",
    ),
)
def promise_on_no_foundation(scene: Scene) -> Iterator[Hit]:
    """Find propositions that point at no foundation."""
    for proposition in scene.propositions:
        if not proposition.foundations:
            yield hit(proposition, field="foundations")
