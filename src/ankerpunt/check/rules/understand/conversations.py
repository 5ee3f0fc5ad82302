"""Going out and talking, and what we base drivers on (U10, U11)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit_first
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts import conversation as conversation_facts
from ankerpunt.plan.facts.driver import on_opinion
from ankerpunt.plan.facts.research import is_stale
from ankerpunt.plan.nouns import Conversation, Driver, Organisation, Proposition, Research, TargetGroup
from ankerpunt.text import Text

# U10: "a week without a conversation is a lost week". Eight weeks show a habit without digging up old ones.
LOST_WEEKS_WINDOW = 8
# "This quarter" rolls along (13 weeks), so that not every group is silent on the first of January.
QUARTER_DAYS = 91


@rule(
    "U116",
    severity="warning",
    source=("U10",),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Schrijf een gesprek op", "Write a conversation down", Conversation, "summary"),
    title=Text(nl="Verloren week", en="Lost week"),
    message=Text(
        nl="{lost:n week|weken} zonder gesprek in de laatste {window:n hele week|hele weken}: week {weeks}.",
        en="{lost:n week|weeks} without a conversation in the last {window:n whole week|whole weeks}: week {weeks}.",
    ),
    what=Text(
        nl="Of het team de laatste acht weken elke week minstens één gesprek had. Nooit per persoon.",
        en="Whether the team had at least one conversation in each of the last eight weeks. Never per person.",
    ),
    why=Text(
        nl="Wie binnen blijft, gaat zijn eigen aannames geloven. Eén gesprek per week houdt het plan eerlijk.",
        en="Who stays inside starts to believe their own assumptions. One conversation a week keeps the plan honest.",
    ),
    example=Text(
        nl="Tien minuten koffie met een baliemedewerker telt. Een vragenlijst niet.",
        en="Ten minutes of coffee with a front-desk colleague counts. A questionnaire does not.",
    ),
    way_out=Text(
        nl="Spreek deze week één iemand en schrijf in drie zinnen op wat je hoorde.",
        en="Talk with one person this week and write down what you heard in three sentences.",
    ),
)
def lost_week(scene: Scene) -> Iterator[Hit]:
    """Find whole weeks without a conversation, of the team as a whole."""
    if not scene.plan.target_groups or not scene.plan.conversations:
        return
    days = [conversation.held_on for conversation in scene.plan.conversations]
    *whole, _running = conversation_facts.weeks(days, scene.today, whole=LOST_WEEKS_WINDOW)
    # A team that has just begun has lost no weeks before its first conversation.
    counted = [week for week in whole if week.begun]
    lost = [week for week in counted if not week.conversations]
    if lost:
        weeks = [str(week.monday.isocalendar().week) for week in lost]
        yield hit(scene.plan.organisation, window=len(counted), lost=len(lost), weeks=weeks)


@rule(
    "U117",
    severity="warning",
    source=("U10",),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Schrijf een gesprek op", "Write a conversation down", Conversation, "summary"),
    gathers=True,
    title=Text(nl="Dit kwartaal niet gesproken", en="Not spoken with this quarter"),
    message=Text(
        nl="Geen gesprek met “{name}” {last:since}.",
        en="No conversation with “{name}” {last:since}.",
    ),
    what=Text(
        nl="Of met elke doelgroep in de laatste dertien weken minstens één keer gesproken is.",
        en="Whether each target group was spoken with at least once in the last thirteen weeks.",
    ),
    why=Text(
        nl="Wat mensen willen verandert. Wie een kwartaal niet luistert, praat over vroeger.",
        en="What people want changes. Who does not listen for a quarter talks about the past.",
    ),
    example=Text(
        nl="In juni zei Ineke: “Had dat in januari gezegd.” Wat zegt ze nu?",
        en="In June Ineke said: “You should have told me in January.” What does she say now?",
    ),
    way_out=Text(
        nl="Plan één gesprek met iemand uit deze groep en leg het vast bij de gesprekken.",
        en="Plan one conversation with someone of this group and record it with the conversations.",
    ),
)
def group_not_spoken_with(scene: Scene) -> Iterator[Hit]:
    """Find groups without a conversation in the last quarter."""
    for group in scene.plan.target_groups if scene.plan.conversations else ():
        talks = conversation_facts.with_group(group.id, scene.index)
        last = talks[0].held_on if talks else None
        if last is None or scene.days_since(last) > QUARTER_DAYS:
            yield hit(group, last=last)


@rule(
    "U122",
    severity="warning",
    source=("U10", "L9"),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Schrijf een gesprek op", "Write a conversation down", Conversation, "summary"),
    title=Text(nl="Nog geen gesprek vastgelegd", en="No conversation written down yet"),
    message=Text(
        nl="“{name}” heeft {groups:n doelgroep|doelgroepen} en nog geen enkel gesprek vastgelegd.",
        en="“{name}” has {groups:n target group|target groups} and has not written down a single conversation yet.",
    ),
    what=Text(
        nl="Of er minstens één gesprek is vastgelegd zodra er doelgroepen zijn.",
        en="Whether at least one conversation is written down as soon as there are target groups.",
    ),
    why=Text(
        nl="Wie niemand sprak, schrijft een plan over zichzelf. Eén gesprek laat zien wat je nog niet wist.",
        en="If you spoke with nobody, you plan for yourself. One conversation shows what you did not know yet.",
    ),
    example=Text(
        nl="“Ik dacht dat het voor oma's was”, zei een jonge moeder bij de flat.",
        en="“I thought it was for grannies”, said a young mother at the flats.",
    ),
    way_out=Text(
        nl="Spreek deze week één iemand uit een doelgroep. Schrijf in drie zinnen op wat je hoorde.",
        en="Talk with one person of a target group this week. Write down in three sentences what you heard.",
    ),
)
def no_conversation_yet(scene: Scene) -> Iterator[Hit]:
    """Find an organisation with groups and an empty log."""
    if scene.plan.target_groups and not scene.plan.conversations:
        groups = scene.plan.target_groups
        yield hit(scene.plan.organisation, related=tuple(sorted(groups, key=lambda row: row.id)), groups=len(groups))


@rule(
    "U118",
    severity="warning",
    source=("U11",),
    nouns=(TargetGroup,),
    mood="next_step",
    action=edit_first("Kies het onderzoek", "Choose the research", Driver, "research"),
    title=Text(nl="Drijfveren zonder onderzoek", en="Drivers without research"),
    message=Text(
        nl="Achter {count:n drijfveer|drijfveren} van “{name}” staat geen onderzoek: {drivers}.",
        en="No research stands behind {count:n driver|drivers} of “{name}”: {drivers}.",
    ),
    what=Text(
        nl="Of bij elke drijfveer het onderzoek staat waaruit ze blijkt.",
        en="Whether each work driver names the research that showed it.",
    ),
    why=Text(
        nl="Wat wij denken dat collega's trekt, klopt vaak niet. Onderzoek is sterker dan een mening.",
        en="What we think attracts colleagues is often wrong. Research is stronger than opinion.",
    ),
    example=Text(
        nl="Het bestuur dacht “salaris”. In de peiling koos de groep “zeggenschap over mijn uren”.",
        en="The board thought “salary”. In the survey the group chose “a say in my hours”.",
    ),
    way_out=Text(
        nl="Koppel een onderzoek, ook een kleine peiling in het team telt. Is er niets? Haal de drijfveer weg.",
        en="Link research; a small survey in the team counts too. Is there none? Remove the driver.",
    ),
)
def drivers_without_research(scene: Scene) -> Iterator[Hit]:
    """Find groups with drivers that rest on opinion."""
    for group in scene.plan.target_groups:
        if bare := tuple(sorted(on_opinion(group.id, scene.index), key=lambda row: row.id)):
            yield hit(group, related=bare, count=len(bare), drivers=[driver.name for driver in bare])


@rule(
    "U119",
    severity="warning",
    source=("U11",),
    nouns=(Research,),
    mood="not_right",
    action=edit_first("Kies nieuwer onderzoek", "Choose newer research", Driver, "research"),
    title=Text(nl="Onderzoek is ouder dan twee jaar", en="Research is over two years old"),
    message=Text(
        nl="Op “{name}” leunen {count:n drijfveer|drijfveren}, maar het onderzoek is van {conducted:date}.",
        en="{count:n driver is|drivers are} based on “{name}”, but that research is from {conducted:date}.",
    ),
    what=Text(
        nl="Of het onderzoek waarop drijfveren leunen hoogstens twee jaar oud is.",
        en="Whether the research that drivers are based on is at most two years old.",
    ),
    why=Text(
        nl="Wat mensen zoeken in hun werk verschuift. Oud onderzoek belooft iets aan mensen van toen.",
        en="What people look for in their work shifts. Old research makes promises to the people of years ago.",
    ),
    example=Text(
        nl="Vóór thuiswerken gewoon was, stond “dicht bij huis” veel hoger.",
        en="Before working from home was common, “close to home” ranked much higher.",
    ),
    way_out=Text(
        nl="Doe een korte nieuwe peiling, of leg in drie gesprekken voor of het nog klopt.",
        en="Run a short new survey, or ask in three conversations whether it still holds.",
    ),
)
def old_research(scene: Scene) -> Iterator[Hit]:
    """Find research of over two years old that drivers are based on."""
    for research in scene.plan.research:
        if not is_stale(research, scene.today):
            continue
        drivers = scene.referring(research.id, by=(Driver, "research"))
        if drivers:
            yield hit(
                research,
                field="conducted_on",
                related=tuple(sorted(drivers, key=lambda row: row.id)),
                count=len(drivers),
                conducted=research.conducted_on,
            )


@rule(
    "U120",
    severity="hint",
    source=("U11",),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Schrijf een drijfveer op", "Write a driver down", Driver, "name"),
    gathers=True,
    title=Text(nl="Nog geen drijfveren", en="No work drivers yet"),
    message=Text(
        nl="“{name}” heeft een belofte, maar we weten niet wat deze groep in het werk zoekt.",
        en="“{name}” has a proposition, but we do not know what this group looks for in work.",
    ),
    what=Text(
        nl="Of een interne doelgroep met een belofte ook drijfveren heeft.",
        en="Whether an internal target group with a proposition has work drivers too.",
    ),
    why=Text(
        nl="Een belofte die niet aansluit op wat mensen zoeken, blijft een affiche.",
        en="A promise that does not meet what people look for stays a poster.",
    ),
    example=Text(
        nl="Ontwikkelaars kozen: ruimte om technische keuzes te maken, en tijd om te leren.",
        en="Developers chose: room for technical choices, and time to learn.",
    ),
    way_out=Text(
        nl="Vraag de groep naar drie redenen om hier te werken en leg die vast als drijfveren.",
        en="Ask the group for three reasons to work here and record them as drivers.",
    ),
)
def group_without_drivers(scene: Scene) -> Iterator[Hit]:
    """Find internal groups with a promise and no drivers."""
    for group in scene.plan.target_groups:
        if group.scope != "internal" or scene.referring(group.id, by=(Driver, "target_group")):
            continue
        if scene.referring(group.id, by=(Proposition, "target_group")):
            yield hit(group)
