"""Activities: on what is true, with an owner, a price and a good moment (A5, C7, C8, C9)."""

import re
from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.daysoff import absence, summer_after
from ankerpunt.check.rule import WITH_WHAT_IS_MISSING, Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.activity import has_a_moment, has_an_owner, is_priced
from ankerpunt.plan.nouns import Activity, Usp
from ankerpunt.text import Text

# With two working days in five away, too few people are there (our own limit).
HOLIDAY_SHARE = 0.4
# A longer activity always meets a holiday; saying so helps nobody.
LONGEST_WITH_HOLIDAY_DAYS = 120
# What comes back, or goes on from then, only begins on its first day.
RHYTHM = re.compile(
    r"\b(?:dagelijks\w*|wekelijks\w*|maandelijks\w*|jaarlijks\w*|doorlopend\w*|per (?:week|maand|kwartaal)"
    r"|(?:elk|elke|iedere?) (?:dag|week|maand|kwartaal|jaar)|daily|weekly|monthly|quarterly|yearly|continuous\w*"
    r"|(?:every|each) (?:day|week|month|quarter|year))\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"\b(?:vanaf|start|opening|lancering|live|launch|from)\b", re.IGNORECASE)
# Means that stay when they are there: their first day is no day on which people must be present.
STAYS = frozenset({"online", "print", "outdoor", "social", "video"})
# A moment that follows what happens, such as "bij elke mijlpaal" or "dag -14", is a date as good as any.
MOMENT = re.compile(
    r"\b(?:bij|na|voor|vóór|after|at|before|upon)\s+(?:elk|elke|ieder|iedere|each|every)\s+\w+"
    r"|\b(?:direct\s+na|na|meteen na|after)\s+(?:het|de|the)\s+\w+|\b(?:zodra|as soon as)\b"
    r"|\b(?:dag|day|[DT])\s*[+\-−–]\s*\d+"
    r"|\b\d+\s+(?:dagen|weken|maanden|days|weeks|months)\s+(?:voor|vóór|na|before|after)\b",
    re.IGNORECASE,
)
# "Just before the summer": less than ten days of room; only for what lasts over two weeks and so can run late.
ROOM_BEFORE_SUMMER_DAYS = 10
SHORT_DAYS = 14
# Where one types what is missing.
FIELDS = {"owner": "owners", "date": "starts_on", "group": "target_groups"}


@rule(
    "C409",
    severity="gate",
    source=("A5", "P4"),
    nouns=(Activity,),
    mood="not_right",
    action=edit("Zeg het erbij", "Say so beside it"),
    stake="claim",
    gathers=True,
    title=Text(nl="Eerst verankeren, dan activeren", en="Anchor first, then activate"),
    message=Text(
        nl="“{name}” laat iets zien wat nog niet is ingevoerd, zonder dat erbij te zeggen: {usps}.",
        en="“{name}” shows what is not in practice yet and is not labelled stretch: {usps}.",
    ),
    what=Text(
        nl="Of elke USP van een activiteit ergens is ingevoerd, of als “nog niet waar” wordt gebracht.",
        en="Whether each USP of an activity is in practice somewhere, or is honestly shown as stretch.",
    ),
    why=Text(
        nl="Wie laat zien wat collega's niet herkennen, verliest juist de mensen die het moeten waarmaken.",
        en="If you show what colleagues do not recognise, you lose the very people who must make it true.",
    ),
    example=Text(
        nl="Een poster “elke vrijdag leren” op een afdeling waar de vrijdag vol vergaderingen staat.",
        en="A poster “learning every Friday” in a department whose Fridays are full of meetings.",
    ),
    way_out=Text(
        nl="Voer eerst één plek in, of zeg bij de activiteit dat het nog niet waar is. Wijk je af? Leg vast waarom.",
        en="First put one cell in practice, or label the activity stretch. Do you deviate? Record why.",
    ),
)
def activity_on_unanchored(scene: Scene) -> Iterator[Hit]:
    """Find activities still to come on USPs that are neither anchored nor labelled."""
    for activity in scene.plan.activities:
        if activity.stretch_label or activity.status not in {"planned", "activated"}:
            continue
        usps = [usp for name in activity.usps if (usp := scene.get(Usp, name))]
        loose = tuple(usp for usp in usps if usp.state == "stretch" or usp.id not in scene.anchored)
        if loose:
            yield hit(activity, field="stretch_label", related=loose, usps=[usp.claim for usp in loose])


@rule(
    "C410",
    severity="warning",
    source=("C8",),
    nouns=(Activity,),
    mood="next_step",
    action=edit("Maak de activiteit af", "Complete the activity"),
    gathers=True,
    each=WITH_WHAT_IS_MISSING,
    title=Text(nl="Activiteit is niet compleet", en="Activity is not complete"),
    message=Text(nl="Bij “{name}” ontbreekt: {missing:words}.", en="Missing from “{name}”: {missing:words}."),
    what=Text(
        nl="Of elke activiteit een eigenaar, een doelgroep en een datum of moment (“na elk besluit”) heeft.",
        en="Whether each activity has an owner, a group and a date or a moment (“after each decision”).",
    ),
    why=Text(
        nl="Wie doet wat, wanneer en voor wie: ontbreekt er één, dan blijft het liggen.",
        en="Who does what, when and for whom: if one is missing it stays undone.",
    ),
    example=Text(
        nl="“Halve A4, hele keuze”: teamleider ICT, 11 februari, voor de ICT'ers.",
        en="“Half a page, a whole choice”: ICT team leader, 11 February, for the developers.",
    ),
    way_out=Text(nl="Vul in wat ontbreekt, of schrap de activiteit.", en="Fill in what is missing, or drop it."),
)
def activity_incomplete(scene: Scene) -> Iterator[Hit]:
    """Find activities without owner, date or group."""
    for activity in scene.plan.activities:
        if activity.status == "cancelled":
            continue
        said = f"{activity.title}\n{activity.form}\n{activity.note}"
        parts = (
            ("owner", has_an_owner(activity)),
            ("date", has_a_moment(activity) or MOMENT.search(said) or RHYTHM.search(said)),
            ("group", activity.target_groups),
        )
        missing = [word for word, given in parts if not given]
        if missing:
            yield hit(activity, field=FIELDS[missing[0]], missing=missing)


@rule(
    "C411",
    severity="warning",
    source=("C9",),
    nouns=(Activity,),
    mood="next_step",
    action=edit("Vul het bedrag in", "Fill in the amount"),
    gathers=True,
    title=Text(nl="Activiteit zonder kosten", en="Activity without a cost"),
    message=Text(nl="Wat kost “{name}”? Dat staat er niet.", en="What does “{name}” cost? It does not say."),
    what=Text(nl="Of bij elke activiteit staat wat ze kost.", en="Whether each activity says what it costs."),
    why=Text(
        nl="Een begroting met gaten klopt altijd, tot de rekening komt.",
        en="A budget with gaps is always right, until the bill comes.",
    ),
    example=Text(nl="Demo-uur: € 300. Dagstart: € 0.", en="Demo hour: €300. Day start: €0."),
    way_out=Text(
        nl="Vul een bedrag in. Kost het niets? Vul nul in, dan is dat ook duidelijk.",
        en="Fill in an amount. Is it free? Fill in zero, so that this is clear too.",
    ),
)
def activity_without_cost(scene: Scene) -> Iterator[Hit]:
    """Find activities that say nothing on cost."""
    for activity in scene.plan.activities:
        if not is_priced(activity) and activity.status != "cancelled":
            yield hit(activity, field="cost_cents")


@rule(
    "C412",
    severity="hint",
    source=("C8",),
    nouns=(Activity,),
    mood="not_right",
    action=edit("Kies een andere datum", "Choose another date"),
    title=Text(nl="Activiteit valt in een vakantie", en="Activity falls in a holiday"),
    message=Text(
        nl="Van de {working:n werkdag|werkdagen} van “{name}” vallen er {off} in: {names}.",
        en="Of the {working:n working day|working days} of “{name}”, {off} fall in: {names}.",
    ),
    what=Text(
        nl="Of minder dan twee vijfde van een activiteit in schoolvakanties van de regio of op feestdagen valt.",
        en="Whether less than two fifths of an activity fall in school holidays of the region or public holidays.",
    ),
    why=Text(
        nl="Op het schoolplein is dan niemand, en op de afdeling ook niet.",
        en="Nobody is at the school gate then, nor in the department.",
    ),
    example=Text(
        nl="Een meeloopdag in de laatste week van juli: de helft is weg.",
        en="A walk-along day in the last week of July: half of them are away.",
    ),
    way_out=Text(
        nl="Schuif een week op, of maak van de vakantie juist het onderwerp.",
        en="Move it a week, or make the holiday the very subject.",
    ),
)
def activity_in_holiday(scene: Scene) -> Iterator[Hit]:
    """Find activities still to come that fall in holidays for a good part."""
    region = scene.plan.organisation.school_region
    for activity in scene.plan.activities:
        first, last = activity.starts_on, activity.ends_on or activity.starts_on
        if first is None or last is None or last < scene.today or activity.status in {"done", "cancelled"}:
            continue
        if not 0 <= (last - first).days <= LONGEST_WITH_HOLIDAY_DAYS:
            continue
        if activity.ends_on is None and _only_begins(activity):
            continue
        away = absence(first, last, region)
        if away.share >= HOLIDAY_SHARE:
            yield hit(activity, field="starts_on", working=away.working_days, off=len(away.days_off), names=away.names)


def _only_begins(activity: Activity) -> bool:
    """Whether the one day that is known of it is the first of many."""
    said = RHYTHM.search(activity.title) or GOES_ON.search(activity.title)
    return bool(activity.rhythm or activity.means in STAYS or said)


@rule(
    "C421",
    severity="hint",
    source=("C8",),
    nouns=(Activity,),
    mood="not_right",
    action=edit("Kies een andere datum", "Choose another date"),
    title=Text(nl="Geen ruimte vóór de zomervakantie", en="No room before the summer holiday"),
    message=Text(
        nl="“{name}” eindigt op {ends:date}. Op {summer:date} begint de zomervakantie: uitlopen kan niet.",
        en="“{name}” ends on {ends:date}. On {summer:date} the summer holiday begins: it cannot run late.",
    ),
    what=Text(
        nl="Of een activiteit van meer dan twee weken niet vlak voor de zomervakantie van de regio eindigt.",
        en="Whether an activity of over two weeks does not end just before the summer holiday of the region.",
    ),
    why=Text(
        nl="Wat een week uitloopt, is dan opeens september. Wie nog aan de beurt was, is het vergeten.",
        en="What runs a week late is suddenly September. Those still to have their turn have forgotten.",
    ),
    example=Text(
        nl="Meeloopdagen tot 9 juli. Wordt de laatste week te druk, dan halen zes mensen het niet.",
        en="Walk-along days until 9 July. If the last week gets too busy, six people will not make it.",
    ),
    way_out=Text(
        nl="Begin een week eerder, of spreek nu af wat er in september nog kan.",
        en="Begin a week earlier, or agree now on what can still be done in September.",
    ),
)
def no_room_before_summer(scene: Scene) -> Iterator[Hit]:
    """Find longer activities still to come that end just before the summer holiday."""
    region = scene.plan.organisation.school_region
    for activity in scene.plan.activities:
        first, last = activity.starts_on, activity.ends_on
        if first is None or last is None or last < scene.today or activity.status in {"done", "cancelled"}:
            continue
        summer = summer_after(last, region) if (last - first).days > SHORT_DAYS else None
        if summer is not None and (summer - last).days < ROOM_BEFORE_SUMMER_DAYS:
            yield hit(activity, field="ends_on", ends=last, summer=summer)
