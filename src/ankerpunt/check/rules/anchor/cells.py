"""Cells of the anchoring matrix: concrete, owned, dated and shown (A2, A4, A6)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import WITH_WHAT_IS_MISSING, Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.anchoring import is_late, is_only_said, is_outweighed, lacking, says_nothing
from ankerpunt.plan.nouns import Anchoring, Evidence
from ankerpunt.text import Text


@rule(
    "A306",
    severity="gate",
    source=("A4", "A6"),
    nouns=(Anchoring,),
    mood="not_right",
    action=add("Leg een verhaal vast", "Record a story", Evidence, "text", stance="for", kind="story"),
    stake="claim",
    title=Text(nl="“Ervaren” zonder verhaal of waarneming", en="“Experienced” without a story or observation"),
    message=Text(
        nl="“{name}” staat op ervaren, maar niemand heeft verteld of gezien dat het zo is.",
        en="“{name}” is marked experienced, but nobody told or saw that it is so.",
    ),
    what=Text(
        nl="Of een plek met de stand “ervaren” minstens één verhaal of waarneming als bewijs heeft.",
        en="Whether a cell marked “experienced” has at least one story or observation as evidence.",
    ),
    why=Text(
        nl="Een document bewijst dat iets is opgeschreven. Alleen mensen kunnen zeggen dat ze het merken.",
        en="A document proves that something was written down. Only people can say that they notice it.",
    ),
    example=Text(
        nl="“Na een scheldpartij stond er binnen een minuut iemand naast me met thee.”",
        en="“After being shouted at, someone stood beside me with tea within a minute.”",
    ),
    way_out=Text(
        nl="Haal een verhaal op bij de groep en koppel het, of zet de plek terug op ingevoerd.",
        en="Collect a story from the group and link it, or set the cell back to in practice.",
    ),
)
def experienced_without_story(scene: Scene) -> Iterator[Hit]:
    """Find experienced cells that nobody told of or saw."""
    for cell in scene.plan.anchorings:
        if is_only_said(cell, scene.index):
            yield hit(cell, field="state", related=scene.referring(cell.id, by=(Evidence, "anchoring")))


@rule(
    "A307",
    severity="warning",
    source=("A2",),
    nouns=(Anchoring,),
    mood="next_step",
    action=edit("Spreek af wie en wanneer", "Agree who and when"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Plek zonder eigenaar of datum", en="Cell without owner or date"),
    message=Text(nl="Bij “{name}” ontbreekt: {missing:words}.", en="Missing from “{name}”: {missing:words}."),
    what=Text(
        nl="Of elke plek een eigenaar heeft, en een datum zolang ze nog niet is ingevoerd.",
        en="Whether each cell has an owner, and a date as long as it is not in practice.",
    ),
    why=Text(
        nl="Wat van niemand is, gebeurt niet. Wat geen datum heeft, gebeurt later.",
        en="What belongs to nobody does not happen. What has no date happens later.",
    ),
    example=Text(
        nl="“Vaste vraag in het jaargesprek”: teamleider, 15 december.",
        en="“A fixed question in the appraisal”: team leader, 15 December.",
    ),
    way_out=Text(
        nl="Vraag wie dit wil trekken en spreek samen een datum af.",
        en="Ask who wants to take this on and agree on a date together.",
    ),
)
def cell_without_owner_or_date(scene: Scene) -> Iterator[Hit]:
    """Find cells without an owner, or without a date while they still have to happen."""
    for cell in scene.plan.anchorings:
        if missing := list(lacking(cell)):
            yield hit(cell, field="due_on" if missing == ["date"] else "owner", missing=missing)


@rule(
    "A308",
    severity="warning",
    source=("A2",),
    nouns=(Anchoring,),
    mood="not_right",
    action=edit("Werk de plek bij", "Update the cell"),
    gathers=True,
    title=Text(nl="Plek is te laat", en="Cell is overdue"),
    message=Text(
        nl="“{name}” zou op {due:date} ingevoerd zijn, maar is nog {state:words}.",
        en="“{name}” was to be in practice by {due:date}, but is still {state:words}.",
    ),
    what=Text(
        nl="Of plekken op hun datum zijn ingevoerd.",
        en="Whether cells are in practice by their date.",
    ),
    why=Text(
        nl="Mensen die op iets wachten dat was afgesproken, geloven de volgende afspraak minder.",
        en="People who wait for what was agreed believe the next agreement less.",
    ),
    example=Text(
        nl="“Laptop ligt klaar op dag één” zou er in maart zijn. In mei begon iemand zonder.",
        en="“Laptop ready on day one” was due in March. In May someone began without.",
    ),
    way_out=Text(
        nl="Is het gebeurd? Zet de plek op ingevoerd. Zo niet: zeg wat tegenzit en kies een nieuwe datum.",
        en="Has it happened? Set the cell to in practice. If not: say what stands in the way, and set a new date.",
    ),
)
def cell_overdue(scene: Scene) -> Iterator[Hit]:
    """Find cells past their date that are not in practice."""
    for cell in scene.plan.anchorings:
        if is_late(cell, scene.today):
            yield hit(cell, field="state", due=cell.due_on, state=cell.state)


@rule(
    "A309",
    severity="warning",
    source=("A2",),
    nouns=(Anchoring,),
    mood="next_step",
    action=edit("Zeg wat iemand merkt", "Say what somebody notices"),
    gathers=True,
    title=Text(nl="Plek zegt niet wat iemand merkt", en="Cell does not say what someone notices"),
    message=Text(
        nl="“{name}” is {state:words}, maar er staat niet wat iemand ervan merkt.",
        en="“{name}” is {state:words}, but does not say what someone notices of it.",
    ),
    what=Text(
        nl="Of elke plek concreet zegt hoe de USP op dat moment tastbaar wordt.",
        en="Whether each cell says with an example how the USP becomes tangible at that moment.",
    ),
    why=Text(
        nl="Een leeg vakje met een groene stand is schijn. Wie het naleest, kan er niets mee.",
        en="An empty box with a green state is show. It is of no use to anyone who reads it later.",
    ),
    example=Text(
        nl="“In week 2 vul je zelf je eerste rooster in, samen met je maatje.”",
        en="“In week 2 you fill in your own first roster, together with your buddy.”",
    ),
    way_out=Text(
        nl="Schrijf één zin: wie doet wat, wanneer, en wat merkt de collega?",
        en="Write one sentence: who does what, when, and what does the colleague notice?",
    ),
)
def cell_without_text(scene: Scene) -> Iterator[Hit]:
    """Find cells that say nothing."""
    for cell in scene.plan.anchorings:
        if says_nothing(cell):
            yield hit(cell, field="text", state=cell.state)


@rule(
    "A310",
    severity="warning",
    source=("A4",),
    nouns=(Anchoring,),
    mood="not_right",
    action=edit("Zet de stand terug", "Set the state back", "state"),
    stake="claim",
    title=Text(nl="Meer tegenbewijs dan bewijs", en="More against than for"),
    message=Text(
        nl="Bij “{name}” staat {against} keer tegenbewijs en {in_favour} keer bewijs.",
        en="“{name}” has {against:n piece|pieces} of counter-evidence and {in_favour:n piece|pieces} of evidence.",
    ),
    what=Text(
        nl="Of bij een plek niet meer tegen dan vóór spreekt.",
        en="Whether no more speaks against a cell than for it.",
    ),
    why=Text(
        nl="De mensen zeggen dat het niet klopt. Dan is de stand in de matrix waarschijnlijk te mooi.",
        en="People say it is not so. The state in the matrix is then probably too rosy.",
    ),
    example=Text(
        nl="“Eén formulier per bezoek”, terwijl twee collega's vertellen dat ze er drie invullen.",
        en="“One form per visit”, while two colleagues tell that they fill in three.",
    ),
    way_out=Text(
        nl="Zet de stand terug tot wat mensen herkennen, en beantwoord wat ze vertelden.",
        en="Set the state back to what people recognise, and answer what they told.",
    ),
)
def more_against_than_for(scene: Scene) -> Iterator[Hit]:
    """Find cells that more speaks against than for."""
    for cell in scene.plan.anchorings:
        proofs = scene.referring(cell.id, by=(Evidence, "anchoring"))
        if is_outweighed(cell, scene.index):
            against = tuple(proof for proof in proofs if proof.stance == "against")
            yield hit(cell, related=against, against=len(against), in_favour=len(proofs) - len(against))
