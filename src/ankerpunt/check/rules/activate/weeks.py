"""The calendar week by week: what comes at the same time, what is too much for one role, and silence (C8)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from ankerpunt.check.action import add, edit, edit_first
from ankerpunt.check.busy import big_weeks, weeks_of
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.conversation import monday_of
from ankerpunt.plan.nouns import Activity, CommunicationPlan, OwnerCapacity, TargetGroup
from ankerpunt.tables.key import key
from ankerpunt.text import Text

# A quarter of a year without a word (our own limit).
SILENCE_DAYS = 91
# Looked ahead no further than this: what comes later is still to be planned.
AHEAD_DAYS = 365
# Kinds of plan that promise a year of being heard.
OF_A_YEAR = frozenset({"year_plan", "employer_promise"})
# What comes back so often is not silent in between.
OFTEN = frozenset({"daily", "weekly", "fortnightly", "monthly", "quarterly"})


@rule(
    "C425",
    severity="warning",
    source=("C8",),
    nouns=(Activity,),
    mood="not_right",
    action=edit("Kies een andere datum", "Choose another date", "starts_on"),
    title=Text(nl="Twee grote dingen tegelijk", en="Two big things at once"),
    message=Text(
        nl="“{name}” en “{other}” komen allebei in de week van {week:date} bij {groups}.",
        en="“{name}” and “{other}” both come to {groups} in the week of {week:date}.",
    ),
    what=Text(
        nl="Of een groep in één week niet twee activiteiten van € 3.000 of meer krijgt. Wat lang loopt, telt één week.",
        en="Whether no group gets two activities of €3,000 or more in one week; what runs for long counts for one.",
    ),
    why=Text(
        nl="Twee grote verhalen tegelijk: de helft leest er één, en niemand weet meer welk.",
        en="Two big stories at once: half the people read one, and nobody remembers which.",
    ),
    example=Text(
        nl="De brief over verhuizen en de actie bij de school gaan op dezelfde maandag naar jonge gezinnen.",
        en="The letter about moving and the stand at the school reach young families on the same Monday.",
    ),
    way_out=Text(
        nl="Schuif er één een week op, of laat er één naar een andere groep gaan.",
        en="Move one by a week, or let one go to another group.",
    ),
)
def two_big_at_once(scene: Scene) -> Iterator[Hit]:
    """Find activities still to come that are big for a group in a week in which another one is."""
    first = monday_of(scene.today)
    busy: dict[tuple[str, date], list[Activity]] = {}
    for each in scene.index.rows(Activity):
        for week in big_weeks(each):
            if week >= first:
                for group in each.target_groups:
                    busy.setdefault((group, week), []).append(each)
    pairs: dict[tuple[str, str], tuple[Activity, Activity, date, list[str]]] = {}
    for (group, week), there in sorted(busy.items(), key=lambda item: (item[0][1], item[0][0])):
        moves, *others = sorted(there, key=_moves_first)
        for other in others:
            _one, _two, _week, groups = pairs.setdefault((moves.id, other.id), (moves, other, week, []))
            groups.append(group)
    for moves, other, week, names in pairs.values():
        found = [row for name in dict.fromkeys(names) if (row := scene.get(TargetGroup, name))]
        said = [f"“{each.name}”" for each in found]
        yield hit(moves, detail=other.id, related=(other, *found), other=other.title, week=week, groups=said)


def _moves_first(activity: Activity) -> tuple[bool, int, str]:
    """Put what can be moved before what is fixed, and of those what begins last."""
    fixed = activity.pinned or activity.status != "planned"
    return fixed, -(activity.starts_on or date.min).toordinal(), activity.id


@rule(
    "C427",
    severity="hint",
    source=("C8", "U1"),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Plan iets in die tijd", "Plan something in that time", Activity, "starts_on"),
    gathers=True,
    each=Text(nl="“{name}” ({since:date} tot {until:date})", en="“{name}” ({since:date} to {until:date})"),
    title=Text(nl="Doelgroep hoort een kwartaal lang niets", en="A group hears nothing for a quarter"),
    message=Text(
        nl="In “{plan}” hoort “{name}” niets van {since:date} tot {until:date}.",
        en="In “{plan}”, “{name}” hears nothing from {since:date} to {until:date}.",
    ),
    what=Text(
        nl="Of een doelgroep van een jaarplan nooit dertien weken achter elkaar niets hoort.",
        en="Whether no group of a year plan hears nothing for thirteen weeks on end.",
    ),
    why=Text(
        nl="Na een kwartaal stilte begin je weer vooraan: mensen zijn vergeten wat je beloofde.",
        en="After a quarter of silence you begin all over: people have forgotten what you promised.",
    ),
    example=Text(
        nl="De wijkteams horen in januari en februari veel, en daarna pas weer in oktober.",
        en="The district teams hear a lot in January and February, and then nothing until October.",
    ),
    way_out=Text(
        nl="Plan iets kleins in die tijd: een verhaal, een vraag in het overleg, een kaartje.",
        en="Plan something small in that time: a story, a question at the meeting, a card.",
    ),
)
def a_quarter_of_silence(scene: Scene) -> Iterator[Hit]:
    """Find groups of running year plans with a quarter ahead in which nothing reaches them, from any plan."""
    for plan in scene.plan.plans:
        if plan.status == "closed" or plan.ends_on < scene.today or plan.kind not in OF_A_YEAR:
            continue
        for name in plan.target_groups:
            group = scene.get(TargetGroup, name)
            silence = _longest_silence(scene, plan, name)
            if group is not None and silence is not None:
                since, until = silence
                yield hit(
                    group, detail=plan.id, related=(plan,), cause=plan.id, plan=plan.title, since=since, until=until
                )


def _longest_silence(scene: Scene, plan: CommunicationPlan, group: str) -> tuple[date, date] | None:
    """Give the longest silence within the rest of a plan; None where there is none, or nothing is planned."""
    heard = [each for each in scene.referring(group, by=(Activity, "target_groups")) if each.status != "cancelled"]
    if not any(each.plan == plan.id for each in heard) or any(each.starts_on is None for each in heard):
        # C422 asks for the first activity of a group; what has no day yet may well fall into the silence.
        return None
    since, longest = max(plan.starts_on, scene.today), timedelta(days=SILENCE_DAYS)
    end = min(plan.ends_on, since + timedelta(days=AHEAD_DAYS)) + timedelta(days=1)
    found = None
    stretches = sorted((each.starts_on, _until(each, plan)) for each in heard if each.starts_on)
    for first, last in [*stretches, (end, end)]:
        if min(first, end) - since >= longest:
            found, longest = (since, min(first, end)), min(first, end) - since
        since = max(since, last + timedelta(days=1))
    return found


def _until(activity: Activity, plan: CommunicationPlan) -> date:
    """Give the last day on which it is heard; what comes back often goes on until it ends, or the plan does."""
    last = activity.ends_on or activity.starts_on or plan.ends_on
    return plan.ends_on if activity.rhythm in OFTEN and activity.ends_on is None else last


@rule(
    "C428",
    severity="warning",
    source=("C8",),
    nouns=(OwnerCapacity,),
    mood="not_right",
    action=edit_first("Kies een andere datum", "Choose another date", Activity, "starts_on"),
    title=Text(nl="Te veel tegelijk voor één rol", en="Too much at once for one role"),
    message=Text(
        nl="In de week van {week:date} staat er {much} voor “{owner}”; er is ruimte voor {room}.",
        en="In the week of {week:date} there is {much} for “{owner}”; there is room for {room}.",
    ),
    what=Text(
        nl="Of de activiteiten van een rol passen in de ruimte die die rol zelf noemde.",
        en="Whether the activities of a role fit the room that the role itself said it has.",
    ),
    why=Text(
        nl="Wat niet past, gebeurt half of te laat, en dan meestal bij de groep die het stilst is.",
        en="What does not fit is done by half or too late, mostly for the group that is quietest.",
    ),
    example=Text(
        nl="De communicatieadviseur heeft 16 uur in de week; in april vragen drie activiteiten er 24.",
        en="The communication adviser has 16 hours a week; in April three activities ask for 24.",
    ),
    way_out=Text(
        nl="Schuif er één op, laat een ander het doen, of maak het kleiner.",
        en="Move one, let somebody else do it, or make it smaller.",
    ),
)
def more_than_there_is_room_for(scene: Scene) -> Iterator[Hit]:
    """Find roles that said how much room they have, with a week ahead that asks more; the fullest is told."""
    by_owner: dict[str, list[Activity]] = {}
    for each in scene.index.rows(Activity):
        for owner in dict.fromkeys(key(name) for name in each.owners if name.strip()):
            by_owner.setdefault(owner, []).append(each)
    first = monday_of(scene.today)
    asked = {owner: _asked(own, first) for owner, own in by_owner.items()}
    for capacity in scene.index.rows(OwnerCapacity):
        owner = key(capacity.owner)
        room = {"at_once": capacity.at_once, "hours_per_week": capacity.hours_per_week}
        for detail, by_week in asked.get(owner, {}).items():
            most = room[detail]
            week = None if most is None else _fullest(by_week, most)
            if most is not None and week is not None:
                yield _too_much(capacity, by_owner[owner], detail, week=week, much=by_week[week], room=most)


def _asked(own: list[Activity], first: date) -> dict[str, Counter[date]]:
    """Count what is asked in each week ahead: activities, and hours."""
    found: dict[str, Counter[date]] = {"at_once": Counter(), "hours_per_week": Counter()}
    for each in own:
        for week in weeks_of(each):
            if week >= first:
                found["at_once"][week] += 1
                found["hours_per_week"][week] += each.hours_per_week or 0
    return found


def _fullest(by_week: Counter[date], room: int) -> date | None:
    """Give the first of the weeks in which most is asked, where that is more than there is room for."""
    most = max(by_week.values(), default=0)
    return min(week for week, much in by_week.items() if much == most) if most > room else None


def _too_much(capacity: OwnerCapacity, own: list[Activity], detail: str, *, week: date, much: int, room: int) -> Hit:
    there = sorted((each for each in own if week in weeks_of(each)), key=_moves_first)
    say = _at_once if detail == "at_once" else _hours
    return hit(
        capacity,
        detail=detail,
        related=tuple(there),
        week=week,
        owner=capacity.owner,
        much=say(much),
        room=say(room),
    )


def _at_once(count: int) -> dict[str, str]:
    dutch, english = ("activiteit", "activity") if count == 1 else ("activiteiten", "activities")
    return {"nl": f"{count} {dutch} tegelijk", "en": f"{count} {english} at once"}


def _hours(count: int) -> dict[str, str]:
    return {"nl": f"{count} uur werk", "en": f"{count} {'hour' if count == 1 else 'hours'} of work"}
