"""Indicators: never on people, always questioned, never to flatter (L1, L2, L3)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.goals import turnout_in, vanity_in
from ankerpunt.check.rule import WITH_WHAT_IS_MISSING, Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.scores import per_worker_in, score_in
from ankerpunt.plan.facts.indicator import unanswered
from ankerpunt.plan.nouns import Activity, Campaign, Indicator, Noun, Objective
from ankerpunt.text import Text


@rule(
    "L501",
    severity="gate",
    source=("L1",),
    nouns=(Indicator,),
    mood="not_right",
    action=edit("Kies wat je meet", "Choose what you measure"),
    title=Text(nl="Cijfer over personen", en="Figure on persons"),
    message=Text(
        nl="“{name}” meet personen. Dat doen we niet.",
        en="“{name}” measures persons. We do not do that.",
    ),
    what=Text(
        nl="Of geen enkel cijfer over losse personen gaat.",
        en="Whether no figure is about individual persons.",
    ),
    why=Text(
        nl="Wie gemeten wordt, gaat zich gedragen naar het cijfer en vertelt niet meer wat er speelt.",
        en="Who is measured behaves for the figure and no longer tells what is going on.",
    ),
    example=Text(
        nl="Niet: gesprekken per medewerker. Wel: hoe vaak moest een inwoner het verhaal twee keer vertellen?",
        en="Not: calls per employee. But: how often did a resident have to tell the story twice?",
    ),
    way_out=Text(
        nl="Meet het proces in plaats van de mens, of vraag het team om samen voorbeelden te bespreken.",
        en="Measure the process instead of the person, or ask the team to discuss examples together.",
    ),
)
def figure_on_persons(scene: Scene) -> Iterator[Hit]:
    """Find indicators about persons."""
    for indicator in scene.plan.indicators:
        if indicator.about == "person":
            yield hit(indicator, field="about")


@rule(
    "L502",
    severity="gate",
    source=("L1",),
    nouns=(Indicator, Objective),
    mood="not_right",
    action=edit("Vraag om een verhaal", "Ask for a story"),
    title=Text(nl="NPS, CES of ranglijst", en="NPS, CES or ranking"),
    message=Text(
        nl="“{name}” gebruikt “{word}”: een score of ranglijst van mensen.",
        en="“{name}” uses “{word}”: a score or ranking of people.",
    ),
    what=Text(
        nl="Of geen cijfer of doel een NPS, CES, prestatiescore of ranglijst van teams is.",
        en="Whether no figure or goal is an NPS, CES, performance score or ranking of teams.",
    ),
    why=Text(
        nl="Zo'n score zegt niet wat er beter moet, wel wie er onderaan staat.",
        en="Such a score does not say what to mend, only who comes last.",
    ),
    example=Text(
        nl="Team A 8,1 en team B 7,4: nu praat iedereen over de 7,4 en niemand over het loket.",
        en="Team A 8.1 and team B 7.4: now everyone talks about the 7.4 and nobody about the desk.",
    ),
    way_out=Text(
        nl="Vraag om een verhaal in plaats van een cijfer: wat ging er goed, en wat niet?",
        en="Ask for a story instead of a figure: what went well, and what did not?",
    ),
)
def score_of_people(scene: Scene) -> Iterator[Hit]:
    """Find indicators and objectives that are a score or ranking of people."""
    for indicator in scene.plan.indicators:
        said = f"{indicator.name}\n{indicator.definition}"
        word = score_in(said)
        # That a figure is about persons is said of it already; per whom it is counted is then nothing new.
        if word and (indicator.about != "person" or word != per_worker_in(said)):
            yield hit(indicator, field="name", word=word)
    for objective in scene.plan.objectives:
        if word := score_in(f"{objective.text}\n{objective.unit}"):
            yield hit(objective, field="text", word=word)


@rule(
    "L503",
    severity="warning",
    source=("L2",),
    nouns=(Indicator,),
    mood="next_step",
    action=edit("Beantwoord de vraag", "Answer the question"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Cijfer zonder de drie vragen", en="Figure without its three questions"),
    message=Text(
        nl="Bij “{name}” is nog niet beantwoord: {missing:words}",
        en="Not answered yet for “{name}”: {missing:words}",
    ),
    what=Text(
        nl="Of bij elk cijfer staat wat het verbergt, hoe het mooier wordt gemaakt en waartoe het leidt.",
        en="Whether each figure says what it hides, how it can be gamed and what it leads to.",
    ),
    why=Text(
        nl="Elk cijfer laat iets weg en lokt gedrag uit. Wie dat vooraf bedenkt, stuurt minder mis.",
        en="Every figure leaves something out and provokes behaviour. Thinking first prevents wrong steering.",
    ),
    example=Text(
        nl="“Aandeel via web” verbergt wie afhaakt, en stijgt ook als de balie dicht is.",
        en="“Share online” hides who gives up, and also rises when the counter is closed.",
    ),
    way_out=Text(
        nl="Beantwoord de vragen samen met iemand die met het cijfer moet werken.",
        en="Answer the questions together with someone who has to work with the figure.",
    ),
)
def unquestioned(scene: Scene) -> Iterator[Hit]:
    """Find indicators whose three questions are open."""
    for indicator in scene.plan.indicators:
        if missing := list(unanswered(indicator)):
            yield hit(indicator, field=missing[0], missing=missing)


@rule(
    "L504",
    severity="warning",
    source=("L3",),
    nouns=(Activity, Objective, Campaign, Indicator),
    mood="not_right",
    action=edit("Kies een ander doel", "Choose another goal"),
    title=Text(nl="IJdel cijfer als doel", en="Vanity figure as a goal"),
    message=Text(
        nl="Het doel van “{name}” telt of mensen kwamen of keken: “{goal}”.",
        en="The goal of “{name}” counts whether people came or looked: “{goal}”.",
    ),
    what=Text(
        nl="Of een doel niet gaat over openen, aanwezig zijn, likes of scores uit een enquête.",
        en="Whether a goal is not about opens, attendance, likes or survey scores.",
    ),
    why=Text(
        nl="Een geopende mail zegt niets over leven naar het merk. Het cijfer stelt gerust en leert niets.",
        en="An opened mail says nothing about living the brand. The figure reassures and teaches nothing.",
    ),
    example=Text(
        nl="Niet “80% opent het overzicht”, maar “in vijf teams praten mensen over wat ze kiezen”.",
        en="Not “80% open the overview”, but “in five teams people talk about what they choose”.",
    ),
    way_out=Text(
        nl="Vraag: wat doen of zeggen mensen anders als dit werkt? Maak daar het doel van.",
        en="Ask: what do people do or say differently when this works? Make that the goal.",
    ),
)
def vanity(scene: Scene) -> Iterator[Hit]:
    """Find goals that count presence or attention."""
    for row, field, goal in _goals(scene):
        if word := vanity_in(goal):
            yield hit(row, field=field, word=word, goal=goal.rstrip(". "))


@rule(
    "L511",
    severity="hint",
    source=("L3",),
    nouns=(Activity, Objective, Campaign, Indicator),
    mood="next_step",
    action=edit("Zeg wat mensen dan doen", "Say what people then do"),
    gathers=True,
    title=Text(nl="Is komen het doel?", en="Is coming the goal?"),
    message=Text(
        nl="“{goal}” telt wie komt of zich aanmeldt. Is dat het doel zelf, of wat er daarna gebeurt?",
        en="“{goal}” counts who comes or signs up. Is that the goal itself, or what happens after?",
    ),
    what=Text(
        nl="Of bij een doel over opkomst, bezoekers of aanmeldingen staat wat mensen daarna doen.",
        en="Whether a goal on turnout, visitors or sign-ups says what people do after that.",
    ),
    why=Text(
        nl="Soms is komen precies wat je wilt, zoals stemmen. Vaak is het pas het begin.",
        en="Sometimes coming is just what you want, such as voting. Often it is only the start.",
    ),
    example=Text(
        nl="“Meer deelnemers aan de taalcursus maken hem af” zegt wat er daarna gebeurt.",
        en="“More people finish the language course” says what happens after.",
    ),
    way_out=Text(
        nl="Is komen het doel? Leg deze tip weg met die reden. Zo niet, schrijf op wat mensen dan doen.",
        en="Is coming the goal? Dismiss this hint with that reason. If not, write down what people then do.",
    ),
)
def turnout(scene: Scene) -> Iterator[Hit]:
    """Find goals that count who comes or signs up, and say nothing of what follows."""
    for row, field, goal in _goals(scene):
        # Who called it something that people do has answered already.
        if isinstance(row, Objective) and row.kind in {"do", "outcome"}:
            continue
        if word := turnout_in(goal):
            yield hit(row, field=field, word=word, goal=goal.rstrip(". "))


def _goals(scene: Scene) -> Iterator[tuple[Noun, str, str]]:
    """Give what is still aimed for: the row, the field and its words."""
    for activity in scene.plan.activities:
        if activity.goal and activity.status in {"planned", "activated"}:
            yield activity, "goal", activity.goal
    for objective in scene.plan.objectives:
        yield objective, "text", objective.text
    for campaign in scene.plan.campaigns:
        if campaign.goal and campaign.ends_on >= scene.today:
            yield campaign, "goal", campaign.goal
    for indicator in scene.plan.indicators:
        if indicator.objective_of:
            yield indicator, "name", indicator.name
