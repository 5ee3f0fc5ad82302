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
    mood="next_step",
    action=edit("Kies de datum", "Choose the date"),
    gathers=True,
    title=Text(nl="Bewijs zonder datum", en="Evidence without a date"),
    message=Text(
        nl="Van “{name}” is niet bekend van wanneer het is, en ook niet wanneer je het opnieuw bekijkt.",
        en="“{name}” says neither when it was seen nor when you look at it again.",
    ),
    what=Text(
        nl="Of bij bewijs een datum staat: van de waarneming, of van de volgende blik.",
        en="Whether evidence has a date: of the observation, or of the next look.",
    ),
    why=Text(
        nl="Zonder datum veroudert bewijs ongemerkt.",
        en="Without a date, evidence ages unnoticed.",
    ),
    example=Text(nl="“Gesprekskaart 2026, gezien op 3 oktober.”", en="“Talk card 2026, seen on 3 October.”"),
    way_out=Text(
        nl="Vul in wanneer het is gezien of verteld, en kies wanneer je opnieuw kijkt.",
        en="Fill in when it was seen or told, and choose when to look again.",
    ),
)
def undated(scene: Scene) -> Iterator[Hit]:
    """Find evidence without any date."""
    for proof in scene.plan.evidence:
        if proof.observed_on is None and proof.review_on is None:
            yield hit(proof, field="observed_on", related=_cell_of(scene, proof))


@rule(
    "A313",
    severity="warning",
    source=("A4",),
    nouns=(Evidence,),
    mood="not_right",
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
