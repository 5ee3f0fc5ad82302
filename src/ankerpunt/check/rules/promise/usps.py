"""USPs: chosen on drivers, and lived or honestly stretch (P3, P4, P5)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.usp import is_late, is_overdue, measurements, unmet
from ankerpunt.plan.nouns import (
    Activity,
    Evidence,
    Message,
    Profile,
    Proposition,
    Story,
    StretchMeasurement,
    StretchStep,
    Usp,
)
from ankerpunt.text import Text

# P4 asks for visible progress; half a year without a measurement is no longer visible (the rhythm of L7's rounds).
PROGRESS_AGES_DAYS = 183
# How the message about a contract names its parts.
PARTS = {
    "stretch_wording": "public_wording",
    "stretch_unit": "unit",
    "stretch_baseline": "baseline",
    "stretch_target": "target",
    "stretch_due_on": "due_date",
    "stretch_owner": "owner",
    "steps": "steps",
}


@rule(
    "P210",
    severity="warning",
    source=("P3", "U11"),
    nouns=(Usp,),
    mood="next_step",
    action=edit("Kies de drijfveer", "Choose the driver"),
    gathers=True,
    title=Text(nl="USP waar niemand om vroeg", en="USP that nobody asked for"),
    message=Text(
        nl="Bij “{name}” staat niet waaruit blijkt dat deze mensen dit zoeken.",
        en="“{name}” does not say what shows that these people look for it.",
    ),
    what=Text(
        nl="Of elke USP hoort bij een drijfveer. Bij mensen van buiten telt een gesprek, of waarom de belofte past.",
        en="Whether each USP answers a driver. For people outside a conversation counts, or why the promise fits.",
    ),
    why=Text(
        nl="Je kunt iets waarmaken waar niemand op wacht. Dan kost het veel en levert het niets op.",
        en="You can make true what nobody waits for. It then costs much and brings nothing.",
    ),
    example=Text(
        nl="“Je maakt samen je rooster” hoort bij zeggenschap over werktijden, 19 keer genoemd.",
        en="“You make your roster together” belongs to a say in working hours, named 19 times.",
    ),
    way_out=Text(
        nl="Koppel de drijfveer of het gesprek. Is er geen? Vraag het de groep, of kies een andere USP.",
        en="Link the driver or the conversation. Is there none? Ask the group, or choose another USP.",
    ),
)
def usp_without_driver(scene: Scene) -> Iterator[Hit]:
    """Find USPs tied to nothing that the group looks for."""
    for usp in scene.worded_usps:
        group, promise = scene.group_of(usp), scene.get(Proposition, usp.proposition)
        outside = group is not None and group.scope == "external"
        heard = outside and (usp.conversations or (promise is not None and promise.why.strip()))
        if not usp.drivers and not heard:
            yield hit(usp, field="drivers", cause=usp.proposition)


@rule(
    "P211",
    severity="warning",
    source=("P5", "A4"),
    nouns=(Usp,),
    mood="not_right",
    action=add("Leg bewijs vast", "Record evidence", Evidence, "text", stance="for"),
    stake="claim",
    gathers=True,
    title=Text(nl="Waargemaakt zonder bewijs", en="Lived without evidence"),
    message=Text(
        nl="“{name}” heet waargemaakt, maar nergens staat waaruit dat blijkt.",
        en="“{name}” is called lived, but nothing shows it.",
    ),
    what=Text(
        nl="Of een waargemaakte USP minstens één bewijs of verhaal heeft.",
        en="Whether a lived USP has at least one piece of evidence or story.",
    ),
    why=Text(
        nl="Eerst waarmaken, dan zeggen. Wie het niet kan laten zien, wordt niet geloofd.",
        en="First make it true, then say it. Who cannot show it is not believed.",
    ),
    example=Text(
        nl="“Nazorg binnen 24 uur: 23 van de 24 meldingen.”",
        en="“Aftercare within 24 hours: 23 of 24 reports.”",
    ),
    way_out=Text(
        nl="Leg bij een plek een document, waarneming of verhaal vast. Lukt dat niet? Zeg dat de USP nog niet waar is.",
        en="Record a document, observation or story with a cell. Can you not? Call the USP stretch.",
    ),
)
def lived_without_evidence(scene: Scene) -> Iterator[Hit]:
    """Find lived USPs that nothing speaks for."""
    for usp in scene.usps:
        if usp.state != "lived" or any(s.stance == "for" for s in scene.referring(usp.id, by=(Story, "usp"))):
            continue
        cells = scene.cells(usp.id)
        proofs = (proof for cell in cells for proof in scene.referring(cell.id, by=(Evidence, "anchoring")))
        if not any(proof.stance == "for" for proof in proofs):
            yield hit(usp, related=tuple(cells), cause=usp.proposition)


@rule(
    "P212",
    severity="gate",
    source=("P4",),
    nouns=(Usp,),
    mood="not_right",
    action=edit("Maak de afspraak af", "Complete the contract"),
    instead=add("Schrijf een stap op", "Write a step down", StretchStep, "text"),
    stake="claim",
    title=Text(nl="Nog niet waar, zonder volledige afspraak", en="Stretch without its full contract"),
    message=Text(
        nl="“{name}” is nog niet waar. In de afspraak erover ontbreekt: {missing:words}.",
        en="“{name}” is not true yet. Missing from the contract about it: {missing:words}.",
    ),
    what=Text(
        nl="Of een USP die nog niet waar is tekst, eenheid, begin, doel, datum, eigenaar en stappen heeft.",
        en="Whether a stretch USP has an honest text, unit, baseline, target, due date, owner and steps.",
    ),
    why=Text(
        nl="Je mag beloven wat nog niet waar is. Zeg dan wel open wat er nog niet is, wie eraan werkt en wanneer.",
        en="You may promise what is not true yet. But then say openly what is missing, who works on it, and by when.",
    ),
    example=Text(
        nl="“We zijn er nog niet. Nu gaat 57 procent van de tijd naar registratie. In 2028 is dat 30.”",
        en="“We are not there yet. Now 57 percent of the time goes to records. In 2028 it is 30.”",
    ),
    way_out=Text(
        nl="Vul de ontbrekende delen in. Kan dat niet, haal de USP dan uit de belofte tot het wel kan.",
        en="Fill in what is missing. If you cannot, take the USP out of the promise until you can.",
    ),
)
def stretch_without_contract(scene: Scene) -> Iterator[Hit]:
    """Find stretch USPs whose contract has gaps."""
    for usp in scene.usps:
        if usp.state != "stretch":
            continue
        if parts := unmet(usp, scene.index):
            steps = parts[0] == "steps"
            missing = [PARTS[part] for part in parts]
            yield hit(usp, field="" if steps else parts[0], instead=steps, missing=missing)


@rule(
    "P213",
    severity="gate",
    source=("P4",),
    nouns=(Usp,),
    mood="not_right",
    action=edit("Spreek een datum af", "Agree on a date"),
    stake="claim",
    title=Text(nl="Termijn voorbij, belofte nog in gebruik", en="Overdue and still claimed"),
    message=Text(
        nl="“{name}” zou op {due:date} waar zijn en is dat niet. Toch wordt het nog beloofd.",
        en="“{name}” was to be true by {due:date} and is not. Yet it is still promised.",
    ),
    what=Text(
        nl="Of een USP die op zijn datum nog niet waar is, nergens meer wordt beloofd.",
        en="Whether a stretch USP past its date is promised nowhere any more.",
    ),
    why=Text(
        nl="Een gemiste datum stil laten liggen kost meer vertrouwen dan de hele belofte opleverde.",
        en="Passing over a missed date in silence costs more trust than the whole promise ever earned.",
    ),
    example=Text(
        nl="“In 2025 halveren we de administratie” hangt in 2026 nog in de kantine.",
        en="“In 2025 we halve the paperwork” still hangs in the canteen in 2026.",
    ),
    way_out=Text(
        nl="Zeg open dat het niet is gehaald, spreek een nieuwe datum af, of stop met deze belofte.",
        en="Say openly that it was not reached, agree on a new date, or stop this promise.",
    ),
)
def overdue_and_claimed(scene: Scene) -> Iterator[Hit]:
    """Find overdue stretch USPs that something still claims."""
    for usp in scene.usps:
        if is_overdue(usp, scene.today):
            claims = _claims(scene, usp)
            if claims:
                yield hit(usp, field="stretch_due_on", related=claims, due=usp.stretch_due_on)


def _claims(scene: Scene, usp: Usp) -> tuple[Proposition | Message | Profile | Activity, ...]:
    proposition = scene.get(Proposition, usp.proposition)
    adopted = (proposition,) if proposition and proposition.status == "adopted" else ()
    activities = scene.referring(usp.id, by=(Activity, "usps"))
    claims = (
        *adopted,
        *scene.referring(usp.id, by=(Message, "usps")),
        *scene.referring(usp.id, by=(Profile, "usps")),
        *(activity for activity in activities if activity.status in {"planned", "activated"}),
    )
    return tuple(sorted(claims, key=lambda row: (type(row).__name__, row.id)))


@rule(
    "P214",
    severity="warning",
    source=("P4",),
    nouns=(StretchStep,),
    mood="not_right",
    action=edit("Werk de stap bij", "Update the step"),
    title=Text(nl="Stap is te laat", en="Step is overdue"),
    message=Text(
        nl="De stap “{name}” zou op {due:date} klaar zijn.",
        en="The step “{name}” was to be done by {due:date}.",
    ),
    what=Text(
        nl="Of de stappen naar een USP die nog niet waar is op tijd gedaan zijn.",
        en="Whether the steps of a stretch USP are done on time.",
    ),
    why=Text(
        nl="De stappen zijn het bewijs dat je eraan werkt. Schuiven ze stil op, dan schuift de belofte mee.",
        en="The steps prove that you work on it. If they slip in silence, the promise slips with them.",
    ),
    example=Text(
        nl="“Dubbel formulier vervalt op 15 september”: het is november en het ligt er nog.",
        en="“Double form goes on 15 September”: it is November and it is still there.",
    ),
    way_out=Text(
        nl="Vink de stap af als ze gedaan is. Zo niet: zeg waarom, en spreek een nieuwe datum af.",
        en="Tick the step if it is done. If not: say why, and agree on a new date.",
    ),
)
def step_overdue(scene: Scene) -> Iterator[Hit]:
    """Find steps past their date that are not done."""
    for step in scene.plan.stretch_steps:
        usp = scene.get(Usp, step.usp)
        if is_late(step, scene.today):
            yield hit(step, field="done_on", related=(usp,) if usp else (), due=step.due_on)


@rule(
    "P215",
    severity="hint",
    source=("P4",),
    nouns=(Usp,),
    mood="next_step",
    action=add("Leg de stand vast", "Record where it stands", StretchMeasurement, "value"),
    gathers=True,
    title=Text(nl="Voortgang is niet te zien", en="Progress cannot be seen"),
    message=Text(
        nl="Van “{name}” is geen stand bekend {last:since}.",
        en="No progress of “{name}” is known {last:since}.",
    ),
    what=Text(
        nl="Of van een USP die nog niet waar is in het laatste half jaar de stand is vastgelegd.",
        en="Whether the state of a stretch USP was recorded in the last half year.",
    ),
    why=Text(
        nl="Een eerlijke belofte laat zien dat het opschiet, of niet.",
        en="An honest promise shows that it gets ahead, or that it does not.",
    ),
    example=Text(nl="“Van 60 naar 57 procent, gemeten in juni.”", en="“From 60 to 57 percent, measured in June.”"),
    way_out=Text(
        nl="Leg de laatste stand vast met datum en bron.",
        en="Record the latest state with its date and source.",
    ),
)
def progress_unseen(scene: Scene) -> Iterator[Hit]:
    """Find stretch USPs without a recent measurement."""
    for usp in scene.usps:
        if usp.state != "stretch":
            continue
        last = max((each.measured_on for each in measurements(usp, scene.index)), default=None)
        if last is None or scene.days_since(last) > PROGRESS_AGES_DAYS:
            yield hit(usp, last=last)
