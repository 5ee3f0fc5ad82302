"""The plan and its activation calendar: goals first, spread over the year, in a mix of means (C2, C7, C8)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ankerpunt.check.action import add, edit, edit_first
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.communication_plan import missing_before_means, quarters_without_a_subject, running
from ankerpunt.plan.facts.means import ACTIVITIES_FOR_A_PATTERN, MOST_IN_ONE, nothing_through_leaders_in, one_sided
from ankerpunt.plan.nouns import Activity, CommunicationPlan, Objective, Proposition, Theme, Usp
from ankerpunt.text import Text

# A plan of a year, give or take the days at its ends.
A_YEAR_DAYS = 360
# Kinds of plan that say what holds or what a journey is like; they have no calendar of themes (C8).
WITHOUT_A_CALENDAR = frozenset({"policy_note", "charter", "journey", "positioning"})
# Where one types what is missing; a goal is a row of its own.
FIELDS = {"foundations": "foundations", "groups": "target_groups"}


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3


def _activities(scene: Scene, plan: CommunicationPlan) -> list[Activity]:
    found = scene.referring(plan.id, by=(Activity, "plan"))
    return [activity for activity in found if activity.status != "cancelled"]


@rule(
    "C413",
    severity="warning",
    source=("C8",),
    nouns=(CommunicationPlan,),
    mood="next_step",
    action=add("Kies een thema", "Choose a theme", Theme, "title"),
    title=Text(nl="Kwartaal zonder thema", en="Quarter without a theme"),
    message=Text(
        nl="“{name}” heeft nog geen thema voor {quarters}.",
        en="“{name}” has no theme yet for {quarters}.",
    ),
    what=Text(
        nl="Of de komende vier kwartalen van een plan een thema of een fase hebben.",
        en="Whether the coming four quarters of a plan have a theme or a phase.",
    ),
    why=Text(
        nl="Met één thema per kwartaal herkennen mensen een lijn. Zonder thema zijn het losse acties.",
        en="With one theme a quarter people see a line. Without one they are loose actions.",
    ),
    example=Text(
        nl="“Samen: niemand staat alleen”, met de USP van het klantcontact en het proces Wmo.",
        en="“Together: nobody stands alone”, with the USP of customer contact and the care process.",
    ),
    way_out=Text(
        nl="Kies een thema en koppel er één USP of proces aan.",
        en="Choose a theme and tie one USP or process to it.",
    ),
)
def quarter_without_theme(scene: Scene) -> Iterator[Hit]:
    """Find running plans with quarters ahead that have no theme; plans without a calendar have none."""
    for plan in running(scene.index, scene.today):
        if plan.kind in WITHOUT_A_CALENDAR:
            continue
        bare = quarters_without_a_subject(plan, scene.index, scene.today)
        if bare:
            dutch = [f"kwartaal {quarter} van {year}" for year, quarter in bare]
            english = [f"quarter {quarter} of {year}" for year, quarter in bare]
            yield hit(plan, quarters={"nl": dutch, "en": english})


@rule(
    "C414",
    severity="warning",
    source=("C8",),
    nouns=(Usp,),
    mood="next_step",
    action=add("Plan een activiteit", "Plan an activity", Activity, "title"),
    gathers=True,
    title=Text(nl="USP zonder activiteit", en="USP without an activity"),
    message=Text(
        nl="In “{plan}” gebeurt niets met “{name}”.",
        en="Nothing in “{plan}” is about “{name}”.",
    ),
    what=Text(
        nl="Of een plan voor een jaar of langer voor elke USP van de doelgroepen een activiteit heeft.",
        en="Whether a plan for a year or longer has an activity for each USP of its target groups.",
    ),
    why=Text(
        nl="Een belofte waar een jaar lang niemand over praat, bestaat voor de groep niet.",
        en="A promise that nobody speaks of for a year does not exist for the group.",
    ),
    example=Text(
        nl="“Je groeit door via leren op het werk” krijgt in november een overzicht in euro's.",
        en="“You grow by learning on the job” gets an overview in euros in November.",
    ),
    way_out=Text(
        nl="Plan één activiteit, klein mag: een vraag in de dagstart. Of laat de USP bewust rusten en zeg dat.",
        en="Plan one activity, a small one will do: a question at the day start. Or let the USP rest, and say so.",
    ),
)
def usp_without_activity(scene: Scene) -> Iterator[Hit]:
    """Find USPs of a plan's groups that none of its activities is about; a plan for soon need not show them all."""
    for plan in running(scene.index, scene.today):
        activities = _activities(scene, plan)
        if not activities or plan.horizon == "soon":
            continue
        shown = {usp for activity in activities for usp in activity.usps}
        for usp in _usps(scene, plan):
            if usp.id not in shown:
                yield hit(usp, detail=plan.id, related=(plan,), cause=plan.id, plan=plan.title)


def _usps(scene: Scene, plan: CommunicationPlan) -> Iterator[Usp]:
    """Give the USPs that are promised to the groups of a plan; a new wording that still waits is not shown yet."""
    for group in plan.target_groups:
        for proposition in scene.referring(group, by=(Proposition, "target_group")):
            usps = scene.referring(proposition.id, by=(Usp, "proposition"))
            yield from (usp for usp in usps if usp.id in scene.holding)


@rule(
    "C415",
    severity="warning",
    source=("C8",),
    nouns=(CommunicationPlan,),
    mood="not_right",
    action=edit_first("Verschuif een activiteit", "Move an activity", Activity, "starts_on"),
    title=Text(nl="Jaar zit in één kwartaal", en="The year sits in one quarter"),
    message=Text(
        nl="Van de {total} activiteiten van “{name}” lopen er {count} alleen in kwartaal {quarter} van {year:year}.",
        en="Of the {total} activities of “{name}”, {count} run in quarter {quarter} of {year:year} only.",
    ),
    what=Text(
        nl="Of bij een jaarplan niet meer dan de helft van de activiteiten alleen in één kwartaal loopt.",
        en="Whether in a year plan no more than half of the activities run in one quarter only.",
    ),
    why=Text(
        nl="Een piek put mensen uit en is daarna vergeten. Verspreid over het jaar blijft het leven.",
        en="A peak wears people out and is then forgotten. Spread over the year it stays alive.",
    ),
    example=Text(nl="Vier keer een half uur werkt beter dan één dag.", en="Four half hours work better than one day."),
    way_out=Text(
        nl="Schuif activiteiten naar de kwartalen met het thema dat erbij past.",
        en="Move activities to the quarters whose theme they fit.",
    ),
)
def year_in_one_quarter(scene: Scene) -> Iterator[Hit]:
    """Find plans of a year or more whose activities pile up in one quarter."""
    for plan in running(scene.index, scene.today):
        if (plan.ends_on - plan.starts_on).days < A_YEAR_DAYS:
            continue
        periods = [(a.starts_on, a.ends_on or a.starts_on) for a in _activities(scene, plan) if a.starts_on]
        alone = Counter(_quarter(first) for first, last in periods if _quarter(first) == _quarter(last))
        if len(periods) < ACTIVITIES_FOR_A_PATTERN or not alone:
            continue
        (year, quarter), count = max(alone.items(), key=lambda item: (item[1], item[0]))
        if count > len(periods) * MOST_IN_ONE:
            there = [a for a in _activities(scene, plan) if a.starts_on and _quarter(a.starts_on) == (year, quarter)]
            last = tuple(sorted(there, key=lambda a: (a.starts_on, a.id), reverse=True))
            yield hit(plan, related=last, total=len(periods), count=count, year=year, quarter=quarter)


@rule(
    "C416",
    severity="hint",
    source=("C7",),
    nouns=(CommunicationPlan,),
    mood="next_step",
    action=add("Plan iets anders", "Plan something else", Activity, "means"),
    title=Text(nl="Eenzijdige mix van middelen", en="One-sided mix of means"),
    message=Text(
        nl="Van de {total} activiteiten van “{name}” gebruiken er {count} hetzelfde soort middel: {means:words}.",
        en="Of the {total} activities of “{name}”, {count} use the same kind of means: {means:words}.",
    ),
    what=Text(
        nl="Of niet meer dan de helft van de activiteiten hetzelfde soort middel gebruikt.",
        en="Whether no more than half of the activities use the same kind of means.",
    ),
    why=Text(
        nl="De een leest, de ander praat, een derde doet. Met één middel mis je de rest.",
        en="One reads, another talks, a third does. With one means you miss the rest.",
    ),
    example=Text(
        nl="Een dagstart, een placemat, een training en een verhaal van de teamleider.",
        en="A day start, a placemat, a training and a story by the team leader.",
    ),
    way_out=Text(
        nl="Vervang één activiteit door een ander soort: een gesprek, iets op papier of iets om te doen.",
        en="Replace one activity by another kind: a talk, something on paper or something to do.",
    ),
)
def one_sided_means(scene: Scene) -> Iterator[Hit]:
    """Find plans with one kind of means in more than half of their activities."""
    for plan in running(scene.index, scene.today):
        found = one_sided(_activities(scene, plan))
        if found:
            yield hit(plan, total=found.total, count=found.count, means=f"means_{found.means}")


@rule(
    "C417",
    severity="hint",
    source=("C7",),
    nouns=(CommunicationPlan,),
    mood="next_step",
    action=add("Plan iets met een leider", "Plan something with a leader", Activity, "title", means="leaders"),
    title=Text(nl="Niets via leidinggevenden", en="Nothing through leaders"),
    message=Text(
        nl="In “{name}” loopt geen enkele interne activiteit via leidinggevenden.",
        en="In “{name}” no internal activity runs through leaders.",
    ),
    what=Text(
        nl="Of minstens één interne activiteit van een plan via leidinggevenden loopt.",
        en="Whether at least one internal activity of a plan runs through leaders.",
    ),
    why=Text(
        nl="Mensen kijken naar wat hun leidinggevende doet. Zonder voorbeeld blijft het een campagne.",
        en="People watch what their leader does. Without the example it stays a campaign.",
    ),
    example=Text(
        nl="De afdelingsmanager vertelt in de maandagronde over een eigen mislukking.",
        en="The department manager tells of a failure of their own at the Monday round.",
    ),
    way_out=Text(
        nl="Vraag één leidinggevende om zelf te beginnen, en maak daar een activiteit van.",
        en="Ask one leader to go first, and make that an activity.",
    ),
)
def nothing_through_leaders(scene: Scene) -> Iterator[Hit]:
    """Find plans with several internal activities, none of them through leaders."""
    for plan in running(scene.index, scene.today):
        if nothing_through_leaders_in(_activities(scene, plan)):
            yield hit(plan)


@rule(
    "C418",
    severity="warning",
    source=("C2",),
    nouns=(CommunicationPlan,),
    mood="next_step",
    action=edit("Vul het plan aan", "Add to the plan"),
    instead=add("Schrijf een doel op", "Write a goal down", Objective, "text"),
    title=Text(nl="Middelen vóór doelen", en="Means before goals"),
    message=Text(
        nl="“{name}” heeft al activiteiten, maar dit ontbreekt nog: {missing:words}.",
        en="“{name}” already has activities, but this is still missing: {missing:words}.",
    ),
    what=Text(
        nl="Of een plan ankerpunten, doelgroepen en doelen heeft voordat er activiteiten in staan.",
        en="Whether a plan has foundations, target groups and goals before it holds activities.",
    ),
    why=Text(
        nl="Wie met de poster begint, zoekt er later een doel bij.",
        en="Who begins with the poster looks for a goal later.",
    ),
    example=Text(
        nl="Eerst: 75 procent via web voor net verhuisde gezinnen. Dan pas: de sleutelbrief.",
        en="First: 75 percent online for families who moved. Only then: the letter with the key.",
    ),
    way_out=Text(
        nl="Vul aan waar het plan op rust, voor wie het is en wat het moet bereiken.",
        en="Add what the plan rests on, for whom it is, and what it must reach.",
    ),
)
def means_before_goals(scene: Scene) -> Iterator[Hit]:
    """Find plans with activities and no foundations, groups or goals."""
    for plan in running(scene.index, scene.today):
        if not _activities(scene, plan):
            continue
        missing = list(missing_before_means(plan, scene.index))
        if missing:
            yield hit(plan, field=FIELDS.get(missing[0], ""), instead=missing[0] == "goals", missing=missing)
