"""The channel choice: whether targets fit the money, where numbers come from, and ways that are taken away (C4)."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

import msgspec

from ankerpunt.check.action import edit, edit_first
from ankerpunt.check.channelling import CENTS, FIELDS, RESTRICTS, about, ground_of
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Channel, CommunicationPlan, Instrument, Process
from ankerpunt.science.channels.asked import Asked
from ankerpunt.text import Text

if TYPE_CHECKING:
    from ankerpunt.science.channels.choice import Choice

# Enough to say how many targets are met; the page draws sixteen times as many.
WORLDS = 256


@rule(
    "C426",
    severity="warning",
    source=("C4", "C9"),
    nouns=(CommunicationPlan,),
    mood="not_right",
    action=edit_first("Pas een doel aan", "Adjust a target", Process, "target"),
    stake="money",
    title=Text(nl="Doelen passen niet bij het geld", en="Targets do not fit the money"),
    message=Text(
        nl="Voor de doelen van “{name}” moeten {needed:n zaak|zaken} per jaar naar het web. Met {budget:euro} gaan er "
        "volgens jullie aannames ongeveer {moved}. Dat haalt naar verwachting {met} van de {goals:n doel|doelen}.",
        en="The targets of “{name}” need {needed:n case|cases} a year to go online. At your assumptions {budget:euro} "
        "brings about {moved}. Expect to meet {met} of {goals:n target|targets}.",
    ),
    what=Text(
        nl="Of de beste keuze van middelen binnen het budget voor buiten de webdoelen van de processen haalt.",
        en="Whether the best choice of instruments within the budget for the outside meets the online targets.",
    ),
    why=Text(
        nl="Een doel zonder het geld ervoor is een wens. Dat zeg je beter nu dan in december.",
        en="A target without the money for it is a wish. Better to say so now than in December.",
    ),
    example=Text(
        nl="Zeven doelen vragen 1.470 zaken; € 30.500 brengt er ongeveer 990.",
        en="Seven targets ask for 1,470 cases; €30,500 brings about 990.",
    ),
    way_out=Text(
        nl="Kies minder doelen of lagere, of vraag geld bij. Of probeer eerst klein wat een middel echt doet.",
        en="Choose fewer or lower targets, or ask for money. Or try on a small scale what an instrument really does.",
    ),
)
def targets_do_not_fit(scene: Scene) -> Iterator[Hit]:
    """Find running plans whose best choice meets fewer targets than they have; on starting values nothing is said."""
    for plan in scene.plan.plans:
        if plan.status == "closed" or plan.ends_on < scene.today or not plan.processes:
            continue
        ground = ground_of(scene.index, plan, today=scene.today)
        budget = ground.asked.budget
        if budget <= 0 or not ground.can_advise:
            continue
        chosen = _chosen(msgspec.json.encode(ground.asked))
        met, goals = round(chosen.met), len(chosen.goals)
        if met < goals:
            short = sorted(chosen.goals, key=lambda goal: (goal.chance, -goal.needed))
            related = tuple(process for goal in short if (process := scene.get(Process, goal.process)))
            needed, moved = about(chosen.needed), about(chosen.moved.mean)
            cents = round(budget * CENTS)
            yield hit(plan, related=related, needed=needed, moved=moved, met=met, goals=goals, budget=cents)


@lru_cache(maxsize=256)
def _chosen(asked: bytes) -> "Choice":
    """Choose, and remember it: most changes of a plan change nothing of this.

    SciPy takes longer to load than all the rest of a start; a plan without such targets never needs it.
    """
    choosing = import_module("ankerpunt.science.channels.choosing")
    return cast("Choice", choosing.choose(msgspec.json.decode(asked, type=Asked), WORLDS))


@rule(
    "C429",
    severity="hint",
    source=("C4",),
    nouns=(Channel, Instrument),
    mood="next_step",
    action=edit("Schrijf de bron op", "Write down the source"),
    gathers=True,
    title=Text(nl="Getal zonder bron", en="Number without a source"),
    message=Text(
        nl="Bij “{name}” staat niet waar de getallen vandaan komen.",
        en="“{name}” does not say where its numbers come from.",
    ),
    what=Text(
        nl="Of bij de getallen van een kanaal of middel staat waar ze vandaan komen.",
        en="Whether the numbers of a channel or instrument say where they come from.",
    ),
    why=Text(
        nl="Een aanname is prima, als iedereen ziet dat het er een is.",
        en="An assumption is fine, as long as everybody sees that it is one.",
    ),
    example=Text(
        nl="Sleutelbrief: effect 0,22. Bron: onze evaluatie van de actie van 2026.",
        en="Letter with the key: effect 0.22. Source: our evaluation of the campaign of 2026.",
    ),
    way_out=Text(
        nl="Schrijf op waar het vandaan komt: een evaluatie, een telling, of “eigen aanname”.",
        en="Write down where it comes from: an evaluation, a count, or “own assumption”.",
    ),
)
def number_without_a_source(scene: Scene) -> Iterator[Hit]:
    """Find channels and instruments with a number, and nothing about where it comes from."""
    rows: tuple[Channel | Instrument, ...] = (*scene.index.rows(Channel), *scene.index.rows(Instrument))
    for row in rows:
        *numbers, source = FIELDS[type(row)]
        if not getattr(row, source).strip() and any(getattr(row, name) is not None for name in numbers):
            yield hit(row, field=source)


@rule(
    RESTRICTS,
    severity="warning",
    source=("C4",),
    nouns=(Instrument,),
    mood="next_step",
    action=edit("Bedenk iets anders", "Think of something else", "kind"),
    title=Text(nl="Middel neemt mensen een weg af", en="An instrument takes a way away"),
    message=Text(
        nl="“{name}” neemt mensen een weg af. In de kanaalkeuze telt het niet mee tot iemand opschrijft waarom.",
        en="“{name}” takes a way away from people. In the channel choice it does not count until somebody writes why.",
    ),
    what=Text(
        nl="Of iemand op schrift heeft gezet waarom een middel mensen een weg mag afnemen, en tot wanneer.",
        en="Whether somebody has written down why an instrument may take a way away, and until when.",
    ),
    why=Text(
        nl="Wie niet online kan, belt of komt langs. Wat dat moeilijker maakt, mag nooit vanzelf meetellen.",
        en="People who cannot go online ring or come by. What makes that harder must never count by itself.",
    ),
    example=Text(
        nl="“Geen vrije inloop in mei en juni”: de teammanager schrijft op waarom, en dat bellen open blijft.",
        en="“No walk-in in May and June”: the team manager writes down why, and that the telephone stays open.",
    ),
    way_out=Text(
        nl="Maak het web aantrekkelijker, niet de balie lastiger. Moet het toch? Zet dit opzij, met reden en datum.",
        en="Make the web attractive, not the counter hard. If it must be, set this aside with a reason and a date.",
    ),
)
def takes_a_way_away(scene: Scene) -> Iterator[Hit]:
    """Find restrictions for a process; a decision to set this aside lets them count."""
    for each in scene.index.rows(Instrument):
        if each.kind == "restriction" and each.processes:
            yield hit(each, field="kind")
