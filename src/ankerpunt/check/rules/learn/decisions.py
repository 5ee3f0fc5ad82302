"""Overrides and dismissals: do they still mean something? (A5, E4)"""

from collections.abc import Iterator
from itertools import chain

from ankerpunt.check.action import edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan import tables
from ankerpunt.plan.nouns import Dismissal, Override
from ankerpunt.text import Text

Decided = Override | Dismissal


def _decisions(scene: Scene) -> Iterator[Decided]:
    return chain(scene.plan.overrides, scene.plan.dismissals)


def _exists(scene: Scene, decision: Decided) -> bool:
    if decision.noun == "Organisation":
        return decision.object == scene.plan.organisation.id
    known = decision.noun in tables.tables()
    return known and scene.get(tables.noun(decision.noun), decision.object) is not None


@rule(
    "E609",
    severity="warning",
    source=("A5", "E4"),
    nouns=(Override, Dismissal),
    mood="not_right",
    action=edit("Bekijk het besluit", "Look at the decision", "reason"),
    title=Text(nl="Besluit wijst nergens naar", en="Decision points at nothing"),
    message=Text(
        nl="Een besluit van {by} gaat over regel {rule} en “{object}”. Onbekend: {unknown:words}.",
        en="A decision by {by} is about rule {rule} and “{object}”. Unknown: {unknown:words}.",
    ),
    what=Text(
        nl="Of elk besluit hoort bij een regel en een onderdeel van het plan die bestaan.",
        en="Whether each override or dismissal belongs to an existing rule and an existing part of the plan.",
    ),
    why=Text(
        nl="Zo'n besluit geeft schijn: iemand denkt dat het geregeld is, maar het doet niets.",
        en="Such a decision gives a false sense: someone thinks it is settled, but it does nothing.",
    ),
    example=Text(
        nl="De activiteit is verwijderd, maar het besluit om af te wijken staat er nog.",
        en="The activity was removed, but the override on it is still there.",
    ),
    way_out=Text(
        nl="Haal het besluit weg, of wijs het onderdeel aan waar het over gaat.",
        en="Remove the decision, or point it at the part it is about.",
    ),
)
def decision_on_nothing(scene: Scene) -> Iterator[Hit]:
    """Find decisions about a rule or an object that does not exist."""
    for decision in _decisions(scene):
        parts = (("the_rule", decision.rule in scene.severities), ("the_object", _exists(scene, decision)))
        unknown = [word for word, known in parts if not known]
        if unknown:
            yield hit(
                decision,
                by=decision.decided_by,
                rule=decision.rule,
                object=decision.object,
                unknown=unknown,
            )


@rule(
    "E610",
    severity="warning",
    source=("A5",),
    nouns=(Override, Dismissal),
    mood="not_right",
    action=edit("Bekijk het besluit", "Look at the decision", "reason"),
    title=Text(nl="Verkeerd soort besluit", en="Wrong kind of decision"),
    message=Text(
        nl="Regel {rule} is {severity:words}. Daarbij past {fitting:words}.",
        en="Rule {rule} is {severity:words}. That takes {fitting:words}.",
    ),
    what=Text(
        nl="Of elke poort open ging met een besluit om af te wijken. Opzijzetten mag alleen bij waarschuwing of tip.",
        en="Whether a gate was opened by an override, and only a warning or hint was dismissed.",
    ),
    why=Text(
        nl="Een poort zet je niet zomaar weg: daar hoort een naam en een reden bij die zichtbaar blijven.",
        en="A gate is not just dismissed: it takes a name and a reason that stay visible.",
    ),
    example=Text(
        nl="“Nog niet waar, zonder volledige afspraak” is opzijgezet tot mei. Dat telt niet.",
        en="“Stretch without its full contract” was dismissed until May. That does not count.",
    ),
    way_out=Text(
        nl="Maak het andere soort besluit, of los de bevinding op.",
        en="Make the other kind of decision, or mend the finding.",
    ),
)
def wrong_kind_of_decision(scene: Scene) -> Iterator[Hit]:
    """Find overrides of what is no gate, and dismissals of gates."""
    for decision in _decisions(scene):
        severity = scene.severities.get(decision.rule)
        if severity is None:
            continue
        fitting = "an_override" if severity == "gate" else "a_dismissal"
        if (fitting == "an_override") != isinstance(decision, Override):
            yield hit(decision, rule=decision.rule, severity=f"a_{severity}", fitting=fitting)


@rule(
    "E611",
    severity="hint",
    source=("A5", "E4"),
    nouns=(Override, Dismissal),
    mood="not_right",
    action=edit("Bekijk het besluit", "Look at the decision", "until"),
    title=Text(nl="Besluit is verlopen", en="Decision has expired"),
    message=Text(
        nl="Het besluit van {by} over regel {rule} gold tot {until:date}.",
        en="The decision of {by} on rule {rule} held until {until:date}.",
    ),
    what=Text(
        nl="Of besluiten om af te wijken of iets weg te leggen nog gelden.",
        en="Whether overrides and dismissals still hold.",
    ),
    why=Text(
        nl="Je sprak af er op die dag weer naar te kijken. Die dag is voorbij.",
        en="You agreed to look again on that day. That day has passed.",
    ),
    example=Text(
        nl="“Tot 1 maart, dan is de laptop er.” Het is april.",
        en="“Until 1 March, the laptop will be there by then.” It is April.",
    ),
    way_out=Text(
        nl="Is het opgelost? Haal het besluit weg. Zo niet, besluit opnieuw.",
        en="Is it mended? Remove the decision. If not, decide again.",
    ),
)
def expired(scene: Scene) -> Iterator[Hit]:
    """Find decisions past their last day."""
    for decision in _decisions(scene):
        if decision.until is not None and decision.until < scene.today:
            yield hit(decision, field="until", by=decision.decided_by, rule=decision.rule, until=decision.until)
