"""Touchpoints: eight to ten moments per group, and each of them used (A1, A2, A3)."""

import re
from collections.abc import Iterator

from ankerpunt.check.action import add, edit_first
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.touchpoint import MOST, enough, moments
from ankerpunt.plan.nouns import Anchoring, Proposition, TargetGroup, Touchpoint, Usp
from ankerpunt.text import Text

# With fewer cells than this, one kind of anchoring is no pattern yet (our own limit).
CELLS_FOR_A_PATTERN = 4
DUTY = re.compile(r"\b(?:wettelijk\w*|verplicht\w*|statutory|mandatory|required by law|legal duty)\b", re.IGNORECASE)


@rule(
    "A301",
    severity="warning",
    source=("A1",),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Kies contactmomenten", "Choose touchpoints", Touchpoint, "name"),
    instead=edit_first("Haal er een weg", "Take one away", Touchpoint, "target_groups"),
    gathers=True,
    each=Text(nl="“{name}” ({count})", en="“{name}” ({count})"),
    title=Text(nl="Niet acht tot tien contactmomenten", en="Not eight to ten touchpoints"),
    message=Text(
        nl="Gekozen voor “{name}”: {count:n contactmoment|contactmomenten}. Acht tot tien werkt.",
        en="Chosen for “{name}”: {count:n touchpoint|touchpoints}. Eight to ten work.",
    ),
    what=Text(
        nl="Of voor elke groep met een belofte acht tot tien contactmomenten gekozen zijn.",
        en="Whether eight to ten touchpoints are chosen for each group with a promise.",
    ),
    why=Text(
        nl="Met minder mis je het begin of het einde van de reis. Met meer komt geen enkele plek af.",
        en="With fewer you miss the start or the end of the journey. With more no cell gets done.",
    ),
    example=Text(
        nl="Solliciteren, inwerken, werkplek, team, overleg, leren, jaargesprek, belonen, vertrek.",
        en="Applying, first weeks, workplace, team, meetings, learning, appraisal, reward, leaving.",
    ),
    way_out=Text(
        nl="Loop de reis na van binnenkomst tot vertrek. Kies de momenten die er voor deze groep toe doen.",
        en="Walk the journey from entry to exit and choose the moments that matter to this group.",
    ),
)
def not_eight_to_ten(scene: Scene) -> Iterator[Hit]:
    """Find groups with a promise and too few or too many touchpoints."""
    for group in scene.plan.target_groups:
        promises = scene.referring(group.id, by=(Proposition, "target_group"))
        if not any(promise.status != "retired" for promise in promises):
            continue
        if not enough(group, scene.index):
            found = moments(group, scene.index)
            many = len(found) > MOST
            yield hit(group, related=found if many else (), instead=many, count=len(found))


@rule(
    "A302",
    severity="hint",
    source=("A2",),
    nouns=(Touchpoint,),
    mood="next_step",
    action=add("Vul een plek", "Fill a cell", Anchoring, "usp"),
    gathers=True,
    title=Text(nl="Contactmoment zonder USP", en="Touchpoint that no USP touches"),
    message=Text(
        nl="Bij “{name}” merkt niemand iets van een belofte.",
        en="At “{name}” nobody notices anything of a promise.",
    ),
    what=Text(
        nl="Of bij elk contactmoment minstens één USP tastbaar wordt. Een wettelijke plicht telt niet mee.",
        en="Whether at each touchpoint at least one USP becomes tangible. A legal duty does not count.",
    ),
    why=Text(
        nl="Een gekozen moment waar niets gebeurt, is een gemiste kans of hoort er niet bij.",
        en="A chosen moment where nothing happens is a chance missed, or does not belong.",
    ),
    example=Text(
        nl="Vertrek: “Oud-collega's blijven een jaar welkom bij de lunch.”",
        en="Leaving: “Former colleagues stay welcome at lunch for a year.”",
    ),
    way_out=Text(
        nl="Bedenk voor één USP wat iemand hier merkt, of haal dit moment weg.",
        en="Think up for one USP what someone notices here, or remove this moment.",
    ),
)
def untouched(scene: Scene) -> Iterator[Hit]:
    """Find touchpoints without an applicable cell, once there is a matrix."""
    if not scene.plan.anchorings:
        return
    for touchpoint in scene.plan.touchpoints:
        cells = scene.referring(touchpoint.id, by=(Anchoring, "touchpoint"))
        # What the law asks for is there whether or not it carries a promise.
        duty = touchpoint.duty or DUTY.search(f"{touchpoint.name}\n{touchpoint.phase}\n{touchpoint.moment}")
        if not duty and all(cell.not_applicable for cell in cells):
            yield hit(touchpoint)


@rule(
    "A303",
    severity="warning",
    source=("A2", "A5"),
    nouns=(Usp,),
    mood="not_right",
    action=edit_first("Spreek een idee af", "Agree on an idea", Anchoring, "state"),
    stake="claim",
    gathers=True,
    title=Text(nl="Waargemaakt met alleen ideeën", en="Lived with only ideas"),
    message=Text(
        nl="“{name}” heet waargemaakt, maar in de matrix staat alleen {count:n idee|ideeën}.",
        en="“{name}” is called lived, but the matrix holds {count:n idea|ideas} and nothing more.",
    ),
    what=Text(
        nl="Of van een waargemaakte USP met plekken in de matrix er minstens één verder is dan een idee.",
        en="Whether of a lived USP with cells in the matrix at least one is further than an idea.",
    ),
    why=Text(
        nl="Waargemaakt betekent dat mensen het merken. Van een idee merkt niemand iets.",
        en="Lived means that people notice. Nobody notices an idea.",
    ),
    example=Text(
        nl="“Nooit alleen”: pas waar als er een maatje meeloopt, niet als dat in een nota staat.",
        en="“Never alone”: true when a buddy comes with you, not when a memo says so.",
    ),
    way_out=Text(
        nl="Spreek één idee af met een eigenaar en een datum, of zeg dat jullie eraan werken.",
        en="Agree on one idea with an owner and a date, or honestly call the USP stretch.",
    ),
)
def lived_with_only_ideas(scene: Scene) -> Iterator[Hit]:
    """Find lived USPs without a cell beyond an idea."""
    for usp in scene.usps:
        if usp.state != "lived":
            continue
        cells = sorted(scene.cells(usp.id), key=lambda cell: cell.id)
        # Without any cell nothing shows it at all, which P211 says.
        if cells and all(cell.state == "idea" for cell in cells):
            yield hit(usp, related=tuple(cells), cause=usp.proposition, count=len(cells))


@rule(
    "A304",
    severity="hint",
    source=("A3",),
    nouns=(Proposition,),
    mood="next_step",
    action=edit_first("Kies een andere soort", "Choose another kind", Anchoring, "kind"),
    title=Text(nl="Verankerd op één manier", en="Anchored in one way only"),
    message=Text(
        nl="Alle {count} plekken van “{name}” veranderen alleen {kind:words}.",
        en="All {count} cells of “{name}” change {kind:words} only.",
    ),
    what=Text(
        nl="Of een belofte op meer manieren verankerd is: in werkwijze, cultuur en gedrag van leidinggevenden.",
        en="Whether a promise is anchored in more ways: in processes, culture and leadership.",
    ),
    why=Text(
        nl="Een formulier aanpassen is makkelijk. Zonder ander gedrag merkt niemand het verschil.",
        en="Changing a form is easy. Without other behaviour nobody notices the difference.",
    ),
    example=Text(
        nl="Vrij rooster (werkwijze), elkaar helpen ruilen (cultuur), een chef die het goedvindt (leiding).",
        en="Free rosters (process), helping each other swap (culture), a boss who allows it (leadership).",
    ),
    way_out=Text(
        nl="Vraag bij één plek: wat doet een leidinggevende hier anders? En wat doen collega's anders?",
        en="Ask for one cell: what does a leader do differently here? And what do colleagues?",
    ),
)
def one_kind_only(scene: Scene) -> Iterator[Hit]:
    """Find promises all of whose cells are of one kind."""
    for proposition in scene.propositions:
        usps = scene.referring(proposition.id, by=(Usp, "proposition"))
        cells = [cell for usp in usps for cell in scene.cells(usp.id)]
        kinds = [cell.kind for cell in cells]
        if len(kinds) >= CELLS_FOR_A_PATTERN and len(set(kinds)) == 1 and kinds[0]:
            yield hit(proposition, related=tuple(cells), count=len(kinds), kind=kinds[0])


@rule(
    "A305",
    severity="hint",
    source=("A3",),
    nouns=(Proposition,),
    mood="next_step",
    action=edit_first("Kies het soort", "Choose the kind", Anchoring, "kind"),
    title=Text(nl="Soort verankering niet genoemd", en="Kind of anchoring not named"),
    message=Text(
        nl="Bij “{name}”: {count:n plek zegt|plekken zeggen} niet of werkwijze, cultuur of leiding verandert.",
        en="At “{name}”, {count:n cell leaves|cells leave} open whether process, culture or leadership changes.",
    ),
    what=Text(
        nl="Of bij elke plek staat wat er verandert: een werkwijze, de cultuur of het gedrag van leidinggevenden.",
        en="Whether each cell says what changes: a process, the culture or leadership behaviour.",
    ),
    why=Text(
        nl="Wie het soort noemt, weet ook wie het kan veranderen.",
        en="If you name the kind, you also know who can change it.",
    ),
    example=Text(
        nl="“De teamleider vraagt in de dagstart wie hulp kan gebruiken”: leiding.",
        en="“The team leader asks at the day start who could use help”: leadership.",
    ),
    way_out=Text(nl="Kies bij elke plek het soort.", en="Choose the kind of each cell."),
)
def kind_not_named(scene: Scene) -> Iterator[Hit]:
    """Find promises with cells of no kind."""
    for proposition in scene.propositions:
        usps = scene.referring(proposition.id, by=(Usp, "proposition"))
        bare = sorted((c for usp in usps for c in scene.cells(usp.id) if not c.kind), key=lambda cell: cell.id)
        if bare:
            yield hit(proposition, related=tuple(bare), count=len(bare))
