"""Processes, their goals, channels and partners (C1, C3, C4, C5)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import WITH_WHAT_IS_MISSING, Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.goal import missing_of_objective, missing_of_process
from ankerpunt.plan.nouns import Channel, Message, Objective, Partner, Process
from ankerpunt.text import Text


@rule(
    "C401",
    severity="warning",
    source=("C1", "E2"),
    nouns=(Process,),
    mood="next_step",
    action=edit("Vul het doel in", "Fill in the goal"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Proces zonder meetbaar doel", en="Process without a measurable goal"),
    message=Text(nl="Bij “{name}” ontbreekt: {missing:words}.", en="Missing from “{name}”: {missing:words}."),
    what=Text(
        nl="Of elk proces een doel, beginstand en datum heeft. Een eigen doel of een reden telt ook.",
        en="Whether each process has a target, a baseline and a date. Its own objective or a reason counts too.",
    ),
    why=Text(
        nl="Zonder beginstand weet je straks niet of het geholpen heeft.",
        en="Without a baseline you will not know later whether it helped.",
    ),
    example=Text(
        nl="Verhuismelding: van 67,7 procent via web naar 75 procent op 31 december 2027.",
        en="Moving house: from 67.7 percent online to 75 percent on 31 December 2027.",
    ),
    way_out=Text(
        nl="Vul in wat ontbreekt. Past een webdoel niet? Maak een doelstelling die wel past, zoals één keer vertellen.",
        en="Fill in what is missing. Does an online goal not fit? Make an objective that does, such as telling once.",
    ),
)
def process_without_goal(scene: Scene) -> Iterator[Hit]:
    """Find processes without target, baseline or date, and without an objective instead."""
    for process in scene.plan.processes:
        missing = list(missing_of_process(process, scene.index))
        if missing:
            yield hit(process, field="target_on" if missing[0] == "date" else missing[0], missing=missing)


@rule(
    "C402",
    severity="warning",
    source=("C1", "E2"),
    nouns=(Objective,),
    mood="next_step",
    action=edit("Maak het doel af", "Complete the objective"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Doelstelling is niet compleet", en="Objective is not complete"),
    message=Text(nl="Bij “{name}” ontbreekt: {missing:words}.", en="Missing from “{name}”: {missing:words}."),
    what=Text(
        nl="Of een doelstelling zegt van waar, naar waar en wanneer. Een norm (“binnen 20 seconden”) hoeft geen datum.",
        en="Whether an objective says from where, to where and by when. A norm (“within 20 seconds”) needs no date.",
    ),
    why=Text(
        nl="Een doel zonder datum is nooit te laat, en dus ook nooit gehaald.",
        en="A goal without a date is never late, and so is never reached.",
    ),
    example=Text(
        nl="“80 procent vertelt het één keer; nu 58; eind 2027.”",
        en="“80 percent tell it once; now 58; end of 2027.”",
    ),
    way_out=Text(
        nl="Vul het ontbrekende in. Weet je de beginstand niet? Meet die eerst.",
        en="Fill in what is missing. Do you not know the baseline? Measure that first.",
    ),
)
def objective_incomplete(scene: Scene) -> Iterator[Hit]:
    """Find objectives without target, baseline or date."""
    for objective in scene.plan.objectives:
        missing = list(missing_of_objective(objective))
        if missing:
            yield hit(objective, field="due_on" if missing[0] == "date" else missing[0], missing=missing)


@rule(
    "C403",
    severity="hint",
    source=("C4",),
    nouns=(Channel,),
    mood="next_step",
    action=edit("Vul een schatting in", "Fill in an estimate"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Kanaal zonder effect of kosten", en="Channel without effect or cost"),
    message=Text(nl="Van “{name}” is niet bekend: {missing:words}.", en="Not known of “{name}”: {missing:words}."),
    what=Text(
        nl="Of van elk kanaal bekend is wat het oplevert en wat één contact kost.",
        en="Whether of each channel it is known what it brings and what one contact costs.",
    ),
    why=Text(
        nl="Je kiest een kanaal op effect én kosten. Zonder die twee kies je op gewoonte.",
        en="You choose a channel on effect and cost. Without both you choose by habit.",
    ),
    example=Text(
        nl="Balie: € 15 per contact (eigen aanname 2026), effect hoog bij hulpvragen.",
        en="Counter: €15 a contact (own assumption 2026), high effect for care questions.",
    ),
    way_out=Text(
        nl="Vul een schatting in en schrijf op dat het een schatting is.",
        en="Fill in an estimate, and write down that it is one.",
    ),
)
def channel_without_effect_or_cost(scene: Scene) -> Iterator[Hit]:
    """Find channels whose effect or cost is unknown."""
    for channel in scene.plan.channels:
        parts = (("effect", channel.effect), ("cost", channel.cost_cents is not None))
        missing = [word for word, given in parts if not given]
        if missing:
            yield hit(channel, field="cost_cents" if missing[0] == "cost" else missing[0], missing=missing)


@rule(
    "C404",
    severity="hint",
    source=("C5",),
    nouns=(Process,),
    mood="next_step",
    action=add("Noem een partner", "Name a partner", Partner, "name"),
    gathers=True,
    title=Text(nl="Geen ketenpartner bedacht", en="No chain partner considered"),
    message=Text(
        nl="Bij “{name}” helpt nog niemand van buiten mee.",
        en="At “{name}” nobody from outside helps yet.",
    ),
    what=Text(
        nl="Of bij elk proces minstens één ketenpartner staat.",
        en="Whether each process has at least one chain partner.",
    ),
    why=Text(
        nl="Anderen spreken je doelgroep op het goede moment. Een brief bij de sleutel wint van een advertentie.",
        en="Others meet your group at the right moment. A letter with the key works better than an advertisement.",
    ),
    example=Text(
        nl="Verhuismelding: de woningcorporatie. Geboorteaangifte: de kraamzorg.",
        en="Moving house: the housing association. Registering a birth: the maternity nurse.",
    ),
    way_out=Text(
        nl="Wie spreekt deze mensen vlak voordat ze ons nodig hebben? Zet die partner erbij.",
        en="Who meets these people just before they need us? Add that partner.",
    ),
)
def no_partner(scene: Scene) -> Iterator[Hit]:
    """Find processes without a partner."""
    for process in scene.plan.processes:
        if not scene.referring(process.id, by=(Partner, "processes")):
            yield hit(process)


@rule(
    "C405",
    severity="hint",
    source=("C1", "C6"),
    nouns=(Process,),
    mood="next_step",
    action=add("Schrijf een boodschap", "Write a message", Message, "text"),
    gathers=True,
    title=Text(nl="Proces zonder boodschap", en="Process without a message"),
    message=Text(
        nl="Over “{name}” staat er nog geen boodschap.",
        en="There is no message on “{name}” yet.",
    ),
    what=Text(nl="Of elk proces een boodschap heeft.", en="Whether each process has a message."),
    why=Text(
        nl="Zonder boodschap vult elk kanaal zelf iets in, en hoort de inwoner drie verhalen.",
        en="Without a message every channel fills in its own, and residents hear three stories.",
    ),
    example=Text(nl="“Eerst je pas, dan je koffers.”", en="“First your passport, then your suitcases.”"),
    way_out=Text(
        nl="Schrijf in één zin wat deze mensen eraan hebben als ze het zo regelen.",
        en="Write in one sentence what these people gain by arranging it this way.",
    ),
)
def process_without_message(scene: Scene) -> Iterator[Hit]:
    """Find processes that no message is about."""
    for process in scene.plan.processes:
        if not scene.referring(process.id, by=(Message, "process")):
            yield hit(process)
