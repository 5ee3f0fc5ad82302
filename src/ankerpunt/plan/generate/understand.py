"""Make up the first stage, and the units that it needs."""

from collections.abc import Iterator
from typing import Literal

from ankerpunt.plan.generate import vocabulary as v
from ankerpunt.plan.generate.maker import Maker, Rows, together
from ankerpunt.plan.nouns import (
    ChoiceArgument,
    Claim,
    Conversation,
    Driver,
    Motivation,
    Persona,
    Research,
    TargetGroup,
    TargetGroupChoice,
    Unit,
)

PER_SCALE = 3
Basis = Literal["assumption", "evidence"]
Kind = Literal["recognition", "career", "saving_time", "certainty", "autonomy", "meaning", "comfort"]
KINDS: tuple[Kind, ...] = ("recognition", "career", "saving_time", "certainty", "autonomy", "meaning", "comfort")


def understand(make: Maker) -> Rows:
    """Give the rows of every table of this stage."""
    groups = list(_groups(make))
    conversations = [_conversation(make, number, groups) for number in range(1, make.scale * 15 + 1)]
    heard: dict[str, list[str]] = {}
    for talk in conversations:
        heard.setdefault(talk.target_group or "", []).append(talk.id)
    whole: Rows = {"units": list(_units(make)), "target_groups": groups, "conversations": conversations}
    about = (_about(make, group, heard.get(group.id, [])) for group in groups)
    return together([whole, _choices(make, groups), *about])


def _units(make: Maker) -> Iterator[Unit]:
    yield Unit(id="top", name="De organisatie")
    for number in range(1, make.scale * 4 + 1):
        parent = "top" if number <= 8 else f"afdeling-{make.number(1, 8)}"
        yield Unit(id=f"afdeling-{number}", name=f"Afdeling {number}", parent=parent)


def _choices(make: Maker, groups: list[TargetGroup]) -> Rows:
    choices = [
        TargetGroupChoice(
            id=f"keuze-{number}",
            route=make.pick(("strengthen_existing", "reach_new", "both", "undecided")),
            decided_on=make.day(-900, -101),
            review_on=make.day(-100, 400),
            target_groups=tuple(group.id for group in make.some(groups, 1, 3)),
        )
        for number in range(1, make.scale + 1)
    ]
    arguments = [
        ChoiceArgument(
            id=f"{choice.id}-{number}",
            choice=choice.id,
            route="strengthen_existing",
            stance="for" if number == 1 else "against",
            text="Wie er al is, draagt ons.",
        )
        for choice in choices
        for number in range(1, make.number(0, 2) + 1)
    ]
    return {"target_group_choices": choices, "choice_arguments": arguments}


def _groups(make: Maker) -> Iterator[TargetGroup]:
    for number in range(1, make.scale * PER_SCALE + 1):
        external = number % PER_SCALE == 0
        place = v.PLACES[number // PER_SCALE % len(v.PLACES)]
        people = v.RESIDENTS if external else v.WORKERS
        yield TargetGroup(
            id=f"groep-{number}",
            name=f"{people[number % len(people)]} in {place}",
            scope="external" if external else "internal",
            relation=make.maybe(0.8, "existing", "new"),
            size=make.number(20, 9000) if external else make.number(8, 400),
            size_source=make.maybe(0.7, "eigen telling", ""),
            size_on=make.day(-1200, -30),
            units=() if external else (f"afdeling-{make.number(1, make.scale * 4)}",),
            channels=make.some(("teamapp", "dagstart", "brief", "huisarts", "lokale krant", "scherm"), 1, 3),
            avoid=make.some(("posters", "lange berichten", "verplichte e-learning"), 0, 2),
        )


def _conversation(make: Maker, number: int, groups: list[TargetGroup]) -> Conversation:
    group = make.pick(groups).id if make.chance(0.8) else None
    return Conversation(
        id=f"gesprek-{number}",
        held_on=make.day(-500, -3),
        partner="target_group" if group else make.pick(("colleague", "supplier", "management")),
        target_group=group,
        summary=f"{make.pick(v.STORY_OPENINGS)} {make.pick(v.STORY_TURNS)}",
        words=make.maybe(0.4, make.pick(v.STORY_ENDS), ""),
        wish=make.maybe(0.5, f"Meer {make.pick(v.DRIVERS)}.", ""),
    )


def _about(make: Maker, group: TargetGroup, heard: list[str]) -> Rows:
    """Make what is known about one group: research, drivers and two personas."""
    study = Research(
        id=f"peiling-{group.id}",
        title=f"Peiling onder {group.name.lower()}",
        conducted_on=make.day(-1100, -60),
        method="Ieder koos hoogstens drie.",
        respondents=make.maybe(0.8, make.number(12, 300), None),
        target_groups=(group.id,),
    )
    drivers = [
        Driver(
            id=f"{group.id}-waarde-{rank}",
            target_group=group.id,
            name=name,
            rank=rank,
            mentions=make.number(5, 40),
            research=make.maybe(0.9, study.id, None),
        )
        for rank, name in enumerate(make.some(v.DRIVERS, 5, 5), 1)
    ]
    known: Rows = {"research": [study], "drivers": drivers}
    return together(
        [known, *(_persona(make, number, group=group.id, study=study.id, heard=heard) for number in (1, 2))]
    )


def _persona(make: Maker, number: int, *, group: str, study: str, heard: list[str]) -> Rows:
    name = make.pick(v.NAMES)
    talks = make.some(heard, 0, 2)
    persona = Persona(
        id=f"{group}-{name.lower()}-{number}",
        target_group=group,
        name=name,
        age=make.number(19, 81),
        work=make.pick(("aan de balie", "in de wijk", "op kantoor", "thuis")),
        quote=make.pick(v.STORY_ENDS),
        language_level=make.pick(("A2", "B1", "B1", "B2")),
        hard_variant=make.maybe(0.8, f"{make.pick(v.STORY_TURNS)} En nu is het genoeg.", ""),
        hard_minutes=make.number(2, 15),
        conversations=talks,
    )
    basis: Basis = make.pick(("assumption", "evidence"))
    claim = Claim(
        id=f"{persona.id}-uitspraak",
        persona=persona.id,
        text=f"Vindt {make.pick(v.DRIVERS)} belangrijk.",
        basis=basis,
        research=study if basis == "evidence" else None,
    )
    motivation = Motivation(
        id=f"{persona.id}-reden",
        persona=persona.id,
        goal="Deze mensen blijven bij ons.",
        answer=make.maybe(0.9, f"Ik krijg {make.pick(v.DRIVERS)}.", ""),
        kinds=make.some(KINDS, 1, 2),
        conversations=talks,
    )
    return {"personas": [persona], "claims": [claim], "motivations": [motivation]}
