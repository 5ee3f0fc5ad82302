"""Stories and team conversations: of success and failure, of employees and customers (L4 to L9)."""

from collections.abc import Iterator
from datetime import date

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Conversation, Foundation, Marker, Organisation, Story, TeamReflection
from ankerpunt.text import Text

# "Without a story in half a year"; the same half year in which customers should have been heard.
HALF_YEAR_DAYS = 183
# The reflection of a quarter, as it rolls along: thirteen weeks.
QUARTER_DAYS = 91
# With fewer stories than this, only successes may be chance (our own limit).
STORIES_FOR_A_PATTERN = 5


@rule(
    "L505",
    severity="warning",
    source=("L6", "L8"),
    nouns=(Foundation,),
    mood="next_step",
    action=add("Schrijf een verhaal op", "Write a story down", Story, "text"),
    gathers=True,
    title=Text(nl="Kernwaarde zonder verhaal", en="Core value without a story"),
    message=Text(
        nl="Over “{name}” is geen verhaal verteld {last:since}.",
        en="No story was told about “{name}” {last:since}.",
    ),
    what=Text(
        nl="Of over elke kernwaarde in het laatste half jaar een verhaal is verteld.",
        en="Whether a story was told about each core value in the last half year.",
    ),
    why=Text(
        nl="Een waarde waar niemand een voorbeeld van heeft, leeft alleen op papier.",
        en="A value of which nobody has an example lives on paper only.",
    ),
    example=Text(
        nl="Lef: “Ik durfde tegen de directeur te zeggen dat zijn planning niet haalbaar was.”",
        en="Courage: “I dared tell the director that his planning was not feasible.”",
    ),
    way_out=Text(
        nl="Vraag in een teamgesprek: wanneer zag je dit voor het laatst, en wanneer juist niet?",
        en="Ask in a team talk: when did you last see this, and when did you not?",
    ),
)
def value_without_story(scene: Scene) -> Iterator[Hit]:
    """Find core values without a recent story."""
    for foundation in scene.plan.foundations:
        if foundation.kind != "core_value":
            continue
        last = max((s.told_on for s in scene.referring(foundation.id, by=(Story, "core_value"))), default=None)
        if last is None or scene.days_since(last) > HALF_YEAR_DAYS:
            yield hit(foundation, last=last)


@rule(
    "L506",
    severity="hint",
    source=("L6",),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Schrijf op wat misging", "Write down what went wrong", Story, "text", outcome="failure"),
    title=Text(nl="Alleen succesverhalen", en="Only success stories"),
    message=Text(
        nl="Van de {count:n verhaal|verhalen} gaat er geen enkele over iets wat misging.",
        en="Of the {count:n story|stories}, not one is about something that went wrong.",
    ),
    what=Text(
        nl="Of er onder de verhalen ook mislukkingen of tegenspraak zijn.",
        en="Whether the stories include failures or contradiction too.",
    ),
    why=Text(
        nl="Als niemand vertelt wat misging, durft niemand dat. En van mislukken leer je het meest.",
        en="If nobody tells what went wrong, nobody dares. And failures teach the most.",
    ),
    example=Text(
        nl="“In drukke maanden verviel mijn vrijdagochtend.” Daar kun je iets mee.",
        en="“In busy months my Friday morning was dropped.” You can do something with that.",
    ),
    way_out=Text(
        nl="Begin zelf: laat een leidinggevende als eerste een mislukking vertellen.",
        en="Go first: let a leader be the first to tell of a failure.",
    ),
)
def only_success(scene: Scene) -> Iterator[Hit]:
    """Find a collection of stories without any failure or contradiction."""
    told = [story for story in scene.plan.stories if story.outcome or story.stance]
    if len(told) >= STORIES_FOR_A_PATTERN and not any(
        story.outcome in {"failure", "mixed"} or story.stance == "against" for story in told
    ):
        yield hit(scene.plan.organisation, count=len(told))


@rule(
    "L507",
    severity="warning",
    source=("L5", "L7"),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Leg een teamgesprek vast", "Record a team conversation", TeamReflection, "explanation"),
    title=Text(nl="Dit kwartaal geen teamgesprek", en="No team reflection this quarter"),
    message=Text(
        nl="Geen enkel team besprak de kernwaarden {last:since}.",
        en="No team discussed the core values {last:since}.",
    ),
    what=Text(
        nl="Of in de laatste dertien weken minstens één team samen keek hoe het de kernwaarden leeft.",
        en="Whether in the last thirteen weeks at least one team looked at how it lives the core values.",
    ),
    why=Text(
        nl="Ontwikkeling zie je alleen als je geregeld samen terugkijkt. Eén keer per jaar is een rapport.",
        en="You see development only when you look back together regularly. Once a year is a report.",
    ),
    example=Text(
        nl="“Drempel om hulp te vragen is lager dan in het voorjaar.”",
        en="“The threshold to ask for help is lower than in spring.”",
    ),
    way_out=Text(
        nl="Vraag één team om een half uur: waar staan we, welk verhaal hoort daarbij, wat is er veranderd?",
        en="Ask one team for half an hour: where do we stand, which story belongs to it, what has changed?",
    ),
)
def no_team_reflection(scene: Scene) -> Iterator[Hit]:
    """Find an organisation with teams and values, of which no team reflected lately."""
    values = any(foundation.kind == "core_value" for foundation in scene.plan.foundations)
    if not (scene.plan.units and values):
        return
    last = max((reflection.held_on for reflection in scene.plan.team_reflections), default=None)
    if last is None or scene.days_since(last) > QUARTER_DAYS:
        yield hit(scene.plan.organisation, last=last)


@rule(
    "L508",
    severity="warning",
    source=("L9",),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Schrijf een gesprek op", "Write a conversation down", Conversation, "summary"),
    title=Text(nl="Klanten niet gehoord", en="Customers not heard"),
    message=Text(
        nl="Geen gesprek met of verhaal van iemand van buiten {last:since}.",
        en="No conversation with or story from anyone outside {last:since}.",
    ),
    what=Text(
        nl="Of in het laatste half jaar iemand uit een externe doelgroep is gesproken of een verhaal vertelde.",
        en="Whether in the last half year someone of an external group was spoken with or told a story.",
    ),
    why=Text(
        nl="Of een belofte waar is, weten alleen de mensen aan wie ze gedaan is.",
        en="Whether a promise is true is known only to the people it was made to.",
    ),
    example=Text(
        nl="Een kwartier in de wachtruimte van de apotheek levert meer op dan een enquête.",
        en="A quarter of an hour in the waiting room of the pharmacy brings more than a survey.",
    ),
    way_out=Text(
        nl="Spreek deze maand één inwoner of klant en schrijf op wat die persoon merkte.",
        en="Talk with one resident or customer this month and write down what that person noticed.",
    ),
)
def customers_not_heard(scene: Scene) -> Iterator[Hit]:
    """Find an organisation with external groups that nobody listened to lately."""
    outside = [group for group in scene.plan.target_groups if group.scope == "external"]
    # An empty log of conversations is a next step of its own (U122).
    if not outside or not scene.plan.conversations:
        return
    days = [story.told_on for story in scene.plan.stories if story.teller == "customer"]
    for group in outside:
        days += [talk.held_on for talk in scene.referring(group.id, by=(Conversation, "target_group"))]
    last = max(days, default=None)
    if last is None or scene.days_since(last) > HALF_YEAR_DAYS:
        yield hit(scene.plan.organisation, last=last)


@rule(
    "L509",
    severity="hint",
    source=("L8",),
    nouns=(Foundation,),
    mood="next_step",
    action=add("Schrijf een zin", "Write a sentence", Marker, "text"),
    gathers=True,
    title=Text(nl="Kernwaarde zonder mijlpalen", en="Core value without markers"),
    message=Text(
        nl="Een team dat “{name}” bespreekt, heeft nog geen mijlpalen om zich aan te spiegelen.",
        en="A team that discusses “{name}” has no markers yet to hold itself against.",
    ),
    what=Text(
        nl="Of bij elke kernwaarde in eigen woorden staat wat je verwacht, graag ziet en geweldig vindt.",
        en="Whether each core value says in your own words what you expect, like and love to see.",
    ),
    why=Text(
        nl="Zonder mijlpalen wordt het een rapportcijfer. Met mijlpalen wordt het een gesprek.",
        en="Without markers it becomes a grade. With markers it becomes a conversation.",
    ),
    example=Text(
        nl="Lef. Verwacht: zegt het als iets misging. Graag: deelt het met een ander team.",
        en="Courage. Expect: says when something went wrong. Like: shares it with another team.",
    ),
    way_out=Text(
        nl="Schrijf met twee teams drie zinnen: verwacht, graag, geweldig.",
        en="Write three sentences with two teams: expect, like, love.",
    ),
)
def value_without_markers(scene: Scene) -> Iterator[Hit]:
    """Find core values without markers, once there are teams to use them."""
    values = [row for row in scene.plan.foundations if row.kind == "core_value"] if scene.plan.units else []
    for value in values:
        if not scene.referring(value.id, by=(Marker, "core_value")):
            yield hit(value)


@rule(
    "L510",
    severity="hint",
    source=("L5", "L8"),
    nouns=(TeamReflection,),
    mood="next_step",
    action=edit("Schrijf de zin op", "Write the sentence down"),
    gathers=True,
    title=Text(nl="Teamgesprek zonder verhaal", en="Team reflection without a story"),
    message=Text(
        nl="Bij het teamgesprek van {held:date} staat een plek, maar niet waarom.",
        en="The team reflection of {held:date} names a place, but not why.",
    ),
    what=Text(
        nl="Of bij elk teamgesprek minstens één voorbeeld of uitleg van het team staat.",
        en="Whether each team reflection comes with at least one example or explanation of the team.",
    ),
    why=Text(
        nl="Een plek zonder verhaal is weer een cijfer. Het verhaal is wat je verder helpt.",
        en="A place without a story is a figure again. The story is what helps you on.",
    ),
    example=Text(nl="“Eerste mislukkingenlunch gehouden.”", en="“Held our first lunch of failures.”"),
    way_out=Text(
        nl="Vraag het team om één zin: waaraan merkten jullie dit?",
        en="Ask the team for one sentence: by what did you notice?",
    ),
)
def reflection_without_story(scene: Scene) -> Iterator[Hit]:
    """Find reflections, a team and a day each, with places for values and not one explanation."""
    meetings: dict[tuple[str, date], list[TeamReflection]] = {}
    for reflection in scene.plan.team_reflections:
        # Nobody can ask a team that is not named.
        if reflection.unit:
            meetings.setdefault((reflection.unit, reflection.held_on), []).append(reflection)
    for reflections in meetings.values():
        if not any(reflection.explanation.strip() for reflection in reflections):
            first, *others = sorted(reflections, key=lambda reflection: reflection.id)
            yield hit(first, field="explanation", related=tuple(others), held=first.held_on)
