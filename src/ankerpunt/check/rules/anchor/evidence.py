"""Evidence: dated, looked at again, and counter-evidence answered (A4)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.evidence import is_due, waits
from ankerpunt.plan.nouns import Anchoring, Evidence
from ankerpunt.text import Text


def _cell_of(scene: Scene, proof: Evidence) -> tuple[Anchoring, ...]:
    cell = scene.get(Anchoring, proof.anchoring)
    return (cell,) if cell else ()


@rule(
    "A311",
    severity="warning",
    source=("A4",),
    nouns=(Evidence,),
    mood="not_right",
    action=edit("Kijk opnieuw", "Look again"),
    gathers=True,
    title=Text(nl="Bewijs is toe aan een nieuwe blik", en="Evidence is due for another look"),
    message=Text(
        nl="“{name}” had op {review:date} opnieuw bekeken moeten zijn.",
        en="“{name}” was to be looked at again by {review:date}.",
    ),
    what=Text(
        nl="Of bewijs niet voorbij de datum is waarop je het opnieuw zou bekijken.",
        en="Whether evidence is not past the date on which you would look at it again.",
    ),
    why=Text(
        nl="Bewijs veroudert. Het maatje dat vorig jaar meeliep, werkt hier misschien niet meer.",
        en="Evidence ages. The buddy who walked along last year may no longer work here.",
    ),
    example=Text(
        nl="“Vacaturesjabloon v4”: staat de zin over roosters er nog in?",
        en="“Vacancy template v4”: does it still hold the sentence on rosters?",
    ),
    way_out=Text(
        nl="Kijk of het nog klopt. Zo ja, kies een nieuwe datum. Zo niet, zoek nieuw bewijs.",
        en="See whether it still holds. If so, set a new date. If not, look for new evidence.",
    ),
)
def past_review(scene: Scene) -> Iterator[Hit]:
    """Find evidence past its review date."""
    for proof in scene.plan.evidence:
        if is_due(proof, scene.today):
            yield hit(proof, field="review_on", related=_cell_of(scene, proof), review=proof.review_on)


@rule(
    "A312",
    severity="hint",
    source=("A4",),
    nouns=(Evidence,),
    mood="not_right",
    action=edit("Kies de datum", "Choose the date"),
    gathers=True,
    title=Text(nl="Bewijs zonder datum", en="Evidence without a date"),
    message=Text(
        nl="Wanneer is “{name}” voor het laatst gezien? Dat staat er niet bij.",
        en="When was “{name}” last seen? It does not say.",
    ),
    what=Text(
        nl="Of bij bewijs staat wanneer het voor het laatst is gezien, ook als je later weer kijkt.",
        en="Whether evidence says when it was last seen, also where you look again later.",
    ),
    why=Text(
        nl="Zonder datum veroudert bewijs ongemerkt.",
        en="Without a date, evidence ages unnoticed.",
    ),
    example=Text(nl="“Gesprekskaart 2026, gezien op 3 oktober.”", en="“Talk card 2026, seen on 3 October.”"),
    way_out=Text(
        nl="Wanneer zag je dit voor het laatst? Een schatting mag: kies dan de eerste van de maand.",
        en="When did you see this last? An estimate will do: choose the first of the month.",
    ),
)
def undated(scene: Scene) -> Iterator[Hit]:
    """Find evidence of which nobody knows when it was seen."""
    for proof in scene.plan.evidence:
        if proof.observed_on is None:
            yield hit(proof, field="observed_on", related=_cell_of(scene, proof))


@rule(
    "A313",
    severity="warning",
    source=("A4",),
    nouns=(Evidence,),
    mood="not_right",
    stake="claim",
    action=edit("Geef antwoord", "Give an answer"),
    title=Text(nl="Tegenbewijs zonder antwoord", en="Counter-evidence unanswered"),
    message=Text(
        nl="Iemand zegt dat het niet klopt (“{name}”) en kreeg nog geen antwoord.",
        en="Someone says it is not so (“{name}”) and got no answer yet.",
    ),
    what=Text(
        nl="Of op elk tegenbewijs een antwoord staat.",
        en="Whether each piece of counter-evidence has an answer.",
    ),
    why=Text(
        nl="Tegenspraak is het waardevolste wat je krijgt. Wie geen antwoord krijgt, zegt het de volgende keer niet.",
        en="Contradiction is the most valuable thing you get. Who gets no answer stays silent next time.",
    ),
    example=Text(
        nl="“Klopt: in drukke maanden verviel de vrijdagochtend. Vanaf januari plant niemand er meer overheen.”",
        en="“True: in busy months the Friday morning was dropped. From January nobody plans over it.”",
    ),
    way_out=Text(
        nl="Schrijf op wat ermee is gebeurd, of waarom er niets verandert. Eerlijk is genoeg.",
        en="Write down what was done with it, or why nothing changes. Honest is enough.",
    ),
)
def counter_evidence_unanswered(scene: Scene) -> Iterator[Hit]:
    """Find counter-evidence without an answer."""
    for proof in scene.plan.evidence:
        if waits(proof):
            yield hit(proof, field="answer", related=_cell_of(scene, proof))


@rule(
    "A314",
    severity="warning",
    source=("A4",),
    nouns=(Evidence,),
    mood="not_right",
    action=edit("Kies de datum", "Choose the date"),
    gathers=True,
    title=Text(nl="Bewijs van een dag die nog komt", en="Evidence of a day to come"),
    message=Text(
        nl="“{name}” is gezien op {seen:date}. Die dag moet nog komen.",
        en="“{name}” was seen on {seen:date}. That day is yet to come.",
    ),
    what=Text(
        nl="Of de dag waarop bewijs is gezien, niet in de toekomst ligt.",
        en="Whether the day on which evidence was seen is not in the future.",
    ),
    why=Text(
        nl="Wat nog moet gebeuren, laat niet zien dat iets nu waar is.",
        en="What is still to happen does not show that something is true now.",
    ),
    example=Text(
        nl="“Gesprekskaart, gezien op 3 oktober 2062”: dat had 2026 moeten zijn.",
        en="“Talk card, seen on 3 October 2062”: that should have been 2026.",
    ),
    way_out=Text(
        nl="Kies de dag waarop iemand het zag. Moet het nog gebeuren? Dan is het een plan en nog geen bewijs.",
        en="Choose the day on which somebody saw it. Is it still to happen? Then it is a plan and no evidence yet.",
    ),
)
def seen_in_the_future(scene: Scene) -> Iterator[Hit]:
    """Find evidence that was seen on a day to come."""
    for proof in scene.plan.evidence:
        if proof.observed_on is not None and proof.observed_on > scene.today:
            yield hit(proof, field="observed_on", related=_cell_of(scene, proof), seen=proof.observed_on)
