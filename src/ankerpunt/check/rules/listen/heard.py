"""What rounds and teams left: something has to come of it, and nobody is singled out (L1, L7, L10)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.heard import is_learned_from, latest, rarer
from ankerpunt.plan.facts.team_reflection import names_a_few
from ankerpunt.plan.facts.usp import steps
from ankerpunt.plan.nouns import Foundation, Learning, StretchStep, TeamReflection, Usp
from ankerpunt.text import Text


@rule(
    "L512",
    severity="warning",
    source=("L7", "E3"),
    nouns=(Foundation,),
    mood="next_step",
    action=add("Schrijf de les op", "Write the lesson down", Learning, "text"),
    title=Text(nl="Waarde minder vaak gezien, en geen les", en="Value seen less often, and no lesson"),
    message=Text(
        nl="Op {heard:date} zeiden mensen dat ze “{name}” minder vaak zien. Er is nog geen les uit getrokken.",
        en="On {heard:date} people said that they see “{name}” less often. No lesson was drawn from it yet.",
    ),
    what=Text(
        nl="Of er een les is bij elke kernwaarde die mensen minder vaak zagen.",
        en="Whether there is a lesson for each core value that people saw less often.",
    ),
    why=Text(
        nl="Wie vraagt en daarna niets doet, krijgt de volgende keer geen antwoord meer.",
        en="Ask and then do nothing, and next time nobody answers.",
    ),
    example=Text(
        nl="Lef: minder vaak. Les: sinds de fusie beslist de directie alles. Teams kiezen weer zelf hun techniek.",
        en="Nerve: less often. Lesson: since the merger the board decides everything. Teams choose again themselves.",
    ),
    way_out=Text(
        nl="Lees de verhalen erbij en vraag één team waardoor het komt. Schrijf op wat je anders gaat doen.",
        en="Read the stories with it and ask one team why. Write down what you will do differently.",
    ),
)
def rarer_without_lesson(scene: Scene) -> Iterator[Hit]:
    """Find core values that are seen less often and of which nobody drew a lesson."""
    for value in scene.plan.foundations:
        found = rarer("foundation", value.id, scene.index)
        if found and not any(
            is_learned_from(each, scene.index) for each in latest("foundation", value.id, scene.index)
        ):
            yield hit(value, related=found[:1], heard=found[0].heard_on)


@rule(
    "L513",
    severity="warning",
    source=("L7", "P4"),
    nouns=(Usp,),
    mood="not_right",
    stake="claim",
    action=add("Schrijf de volgende stap op", "Write the next step down", StretchStep, "text"),
    title=Text(nl="Minder vaak gemerkt, en geen stap", en="Noticed less often, and no step"),
    message=Text(
        nl="“{name}” is nog niet waar. Op {heard:date} merkten mensen dit minder vaak, en er is geen volgende stap.",
        en="“{name}” is not true yet. On {heard:date} people noticed it less often, and there is no next step.",
    ),
    what=Text(
        nl="Of er een volgende stap is, als mensen een USP die nog niet waar is minder vaak merken.",
        en="Whether there is a next step where people notice a USP less often that is not true yet.",
    ),
    why=Text(
        nl="“We werken eraan” is een belofte. Als mensen het minder merken en niemand iets doet, is die niet waar.",
        en="“We are working on it” is a promise. If people notice less and nobody does anything, it is not true.",
    ),
    example=Text(
        nl="Zelf roosteren: minder vaak. Volgende stap: in maart mag elk team twee weken vooruit ruilen.",
        en="Own rosters: less often. Next step: from March each team may swap shifts two weeks ahead.",
    ),
    way_out=Text(
        nl="Spreek af wat er nu gebeurt, wie dat doet en wanneer. Lukt het niet? Zeg dat, en laat de belofte los.",
        en="Agree what happens now, who does it and when. Can it not be done? Say so, and let go of the promise.",
    ),
)
def rarer_without_step(scene: Scene) -> Iterator[Hit]:
    """Find stretch USPs that are noticed less often and have no step still to come."""
    for usp in scene.usps:
        if usp.state != "stretch" or not (found := rarer("usp", usp.id, scene.index)):
            continue
        heard_on = found[0].heard_on
        if not any(step.done_on is None or step.done_on >= heard_on for step in steps(usp, scene.index)):
            yield hit(usp, related=found[:1], heard=heard_on)


@rule(
    "L514",
    severity="warning",
    source=("L1", "L10"),
    nouns=(TeamReflection,),
    mood="not_right",
    action=edit("Haal het team weg", "Take the team away", at="unit"),
    title=Text(nl="Klein team bij naam", en="Small team by name"),
    message=Text(
        nl="Bij het teamgesprek van {held:date} staat de naam van een team met minder dan vijf mensen.",
        en="The team reflection of {held:date} names a team of fewer than five people.",
    ),
    what=Text(
        nl="Of bij geen enkel teamgesprek een team met minder dan vijf mensen bij naam staat.",
        en="Whether no team reflection names a team of fewer than five people.",
    ),
    why=Text(
        nl="Wat een team van drie zegt, zeggen drie mensen. Dan gaat het over personen, en daar meten we niet.",
        en="What a team of three says, three people say. Then it is about persons, and we do not measure those.",
    ),
    example=Text(
        nl="Een wijkteam van vier praat samen met het buurteam, of laat zijn naam weg.",
        en="A team of four talks together with the next team, or leaves its name out.",
    ),
    way_out=Text(
        nl="Haal de naam weg. Wat het team vertelde, mag blijven staan.",
        en="Take the name away. What the team told may stay.",
    ),
)
def small_team_named(scene: Scene) -> Iterator[Hit]:
    """Find reflections that name a unit of fewer than five."""
    for reflection in scene.plan.team_reflections:
        if names_a_few(reflection, scene.index):
            yield hit(reflection, field="unit", held=reflection.held_on)
