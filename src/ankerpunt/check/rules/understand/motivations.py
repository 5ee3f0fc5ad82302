"""What is in it for them, and what when they are in a hurry or angry (U8, U9)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.persona import is_unanswered
from ankerpunt.plan.nouns import Motivation, Persona
from ankerpunt.text import Text


@rule(
    "U110",
    severity="gate",
    source=("U8",),
    nouns=(Persona,),
    mood="next_step",
    action=add("Schrijf een doel op", "Write a goal down", Motivation, "goal"),
    gathers=True,
    title=Text(nl="Wat zit er voor deze persoon in?", en="What is in it for this person?"),
    message=Text(
        nl="Bij “{name}” staat nog geen enkel doel met het antwoord op “wat zit er voor mij in?”.",
        en="“{name}” has no goal yet with an answer to “what's in it for me?”.",
    ),
    what=Text(
        nl="Of bij elke persona minstens één doel van ons staat, met daarnaast wat die persoon eraan heeft.",
        en="Whether each persona has at least one goal of ours, and beside it what that person gains.",
    ),
    why=Text(
        nl="Mensen doen iets om hun eigen reden. Kennen we die niet, dan blijft het ons feestje.",
        en="People do things for reasons of their own. If we do not know them, it stays our party.",
    ),
    example=Text(
        nl="Ons doel: vaker online melden. Zijn reden: om elf uur ’s avonds klaar zijn.",
        en="Our goal: more online. His reason: done at eleven at night.",
    ),
    way_out=Text(
        nl="Schrijf ons doel op en vraag deze persoon: wat heb jij eraan? Een egoïstisch antwoord is prima.",
        en="Write down our goal and ask this person: what do you get out of it? A selfish answer is fine.",
    ),
)
def persona_without_motivation(scene: Scene) -> Iterator[Hit]:
    """Find personas without any motivation."""
    for persona in scene.plan.personas:
        if not scene.referring(persona.id, by=(Motivation, "persona")):
            yield hit(persona)


@rule(
    "U111",
    severity="gate",
    source=("U8",),
    nouns=(Motivation,),
    mood="next_step",
    action=edit("Schrijf het antwoord op", "Write the answer down"),
    title=Text(nl="Doel zonder persoonlijk antwoord", en="Goal without a personal answer"),
    message=Text(
        nl="{persona} heeft nog geen eigen reden bij ons doel “{goal}”.",
        en="{persona} has no reason of their own yet beside our goal “{goal}”.",
    ),
    what=Text(
        nl="Of naast elk doel van ons de persoonlijke reden van de persona staat.",
        en="Whether each goal of ours has the persona's personal reason beside it.",
    ),
    why=Text(
        nl="Zonder antwoord op “wat zit er voor mij in?” kan de strategie niet verder.",
        en="Without an answer to “what's in it for me?” the strategy cannot proceed.",
    ),
    example=Text(
        nl="Doel: rooster via de app. Haar antwoord: “Mijn uren passen bij mijn gezin.”",
        en="Goal: rosters by app. Her answer: “My hours fit my family.”",
    ),
    way_out=Text(
        nl="Vraag het na in een gesprek en schrijf het antwoord op in de woorden van die persoon.",
        en="Ask in a conversation and write the answer down in that person's words.",
    ),
)
def goal_without_answer(scene: Scene) -> Iterator[Hit]:
    """Find motivations whose answer is empty."""
    for motivation in scene.plan.motivations:
        if is_unanswered(motivation):
            persona = scene.get(Persona, motivation.persona)
            yield hit(
                motivation,
                field="answer",
                related=(persona,) if persona else (),
                persona=persona.name if persona else motivation.persona,
                goal=motivation.goal.rstrip(". "),
            )


@rule(
    "U112",
    severity="warning",
    source=("U9",),
    nouns=(Persona,),
    mood="next_step",
    action=edit("Beschrijf een slechte dag", "Describe a bad day"),
    gathers=True,
    title=Text(nl="Persona zonder lastige kant", en="Persona without a hard side"),
    message=Text(
        nl="Van “{name}” kennen we alleen de vriendelijke kant.",
        en="We know only the friendly side of “{name}”.",
    ),
    what=Text(
        nl="Of van elke persona ook de boze of ongeduldige kant beschreven is.",
        en="Whether the angry or impatient side of each persona is described too.",
    ),
    why=Text(
        nl="Wie het zichzelf moeilijk maakt, bedenkt iets dat ook werkt op een slechte dag.",
        en="If you make it hard for yourself, you invent something that works on a bad day too.",
    ),
    example=Text(
        nl="“Is twee keer doorverbonden en vertrouwt het niet meer.”",
        en="“Has been put through twice and no longer trusts it.”",
    ),
    way_out=Text(
        nl="Stel je deze persoon voor aan het einde van een slechte dag. Wat telt dan nog?",
        en="Picture this person at the end of a bad day. What still matters then?",
    ),
)
def no_hard_variant(scene: Scene) -> Iterator[Hit]:
    """Find personas without a hard variant."""
    for persona in scene.plan.personas:
        if not persona.hard_variant.strip():
            yield hit(persona, field="hard_variant")


@rule(
    "U113",
    severity="hint",
    source=("U9",),
    nouns=(Persona,),
    mood="next_step",
    action=edit("Schat de tijd", "Estimate the time"),
    gathers=True,
    title=Text(nl="Hoeveel tijd heeft deze persoon voor ons?", en="How much time has this person for us?"),
    message=Text(
        nl="Van “{name}” weten we niet hoeveel tijd of energie er op een lastige dag is voor ons.",
        en="We do not know how much time or energy “{name}” has for us on a bad day.",
    ),
    what=Text(
        nl="Of bij de lastige kant staat hoeveel minuten of hoeveel energie iemand ons geeft.",
        en="Whether the hard side says how many minutes or how much energy someone will give us.",
    ),
    why=Text(
        nl="Wie dertig seconden heeft, leest geen folder. De tijd bepaalt het middel.",
        en="Someone with thirty seconds reads no leaflet. The time decides the means.",
    ),
    example=Text(nl="“Twee minuten, tussen twee taxiritten.”", en="“Two minutes, between two taxi rides.”"),
    way_out=Text(
        nl="Schat het aantal minuten of kies: weinig, wat of veel energie.",
        en="Estimate the minutes, or choose: little, some or plenty of energy.",
    ),
)
def hard_variant_without_time(scene: Scene) -> Iterator[Hit]:
    """Find hard variants without time and energy."""
    for persona in scene.plan.personas:
        if persona.hard_variant.strip() and persona.hard_minutes is None and not persona.hard_energy:
            yield hit(persona, field="hard_minutes")
