"""A plan's activities as wishes for `science.spread`, and the days off that they meet (METHOD C8)."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from ankerpunt.check.busy import is_big
from ankerpunt.check.daysoff import holidays_of
from ankerpunt.check.engine import set_aside
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Absence, Activity, Campaign, CommunicationPlan, OwnerCapacity, Theme
from ankerpunt.science.spread.cost import Broken, broken
from ankerpunt.science.spread.model import model_of
from ankerpunt.science.spread.wishes import Owner, Task, Wishes
from ankerpunt.tables.key import key

IN_A_HOLIDAY = "C412"


def wishes_of(index: Index, plan: CommunicationPlan, *, today: date, launch_week: bool = True) -> Wishes:
    """Say what the activities of a plan wish of their dates.

    Activities of other plans in the same period are there too: they take room of owners and groups. So is what must end
    before one of the plan begins, whenever that is.

    Parameters
    ----------
    index
        The plan document.
    plan
        The plan whose calendar is spread; what has no date, or was cancelled, is left out.
    today
        Nothing is placed before it.
    launch_week
        See `Wishes`.
    """
    may = {name for noun, name in set_aside(index.plan, IN_A_HOLIDAY, today=today) if noun == Activity.__name__}
    return Wishes(
        tasks=tuple(_tasks(index, plan, may)),
        first=plan.starts_on,
        last=plan.ends_on,
        today=today,
        days_off=_days_off(index, plan),
        owners={key(capacity.owner): _owner(index, capacity) for capacity in index.rows(OwnerCapacity)},
        launch_week=launch_week,
    )


def begun_on(wishes: Wishes, key: str, first: date) -> Wishes:
    """Give the same wishes with one activity beginning on another day, as long as it was.

    Examples
    --------
    >>> fair = Task(key="fair", first=date(2027, 5, 3), last=date(2027, 5, 4))
    >>> year = Wishes(tasks=(fair,), first=date(2027, 1, 1), last=date(2027, 12, 31), today=date(2027, 1, 1))
    >>> begun_on(year, "fair", date(2027, 8, 2)).tasks[0].last
    datetime.date(2027, 8, 3)
    """
    tasks = (
        replace(task, first=first, last=first + (task.last - task.first)) if task.key == key else task
        for task in wishes.tasks
    )
    return replace(wishes, tasks=tuple(tasks))


def dated(index: Index, plan: CommunicationPlan, activity: Activity, first: date, *, today: date) -> Wishes:
    """Say the wishes of a plan as if an activity of it began on a day, also one that has no day yet."""
    wishes = wishes_of(index, plan, today=today)
    if any(task.key == activity.id for task in wishes.tasks):
        return begun_on(wishes, activity.id, first)
    return replace(wishes, tasks=(*wishes.tasks, _task(index, activity, plan.id, (first, first), on_holidays=False)))


def touched(wishes: Wishes, key: str) -> tuple[Broken, ...]:
    """List the wishes that an activity breaks where it is, those that it breaks together with others included.

    Examples
    --------
    >>> fair = Task(key="fair", first=date(2027, 8, 2), last=date(2027, 8, 3), quarters=((2027, 2),))
    >>> year = Wishes(tasks=(fair,), first=date(2027, 1, 1), last=date(2027, 12, 31), today=date(2027, 1, 1))
    >>> [each.kind for each in touched(year, "fair")]
    ['theme']
    """
    model = model_of(wishes)
    place = next((at for at, choice in enumerate(model.choices) if choice.task.key == key), None)
    return () if place is None else broken(model, model.today, only=place)


def _tasks(index: Index, plan: CommunicationPlan, may: set[str]) -> Iterator[Task]:
    own = {activity.id: activity.after for activity in content(plan, index).activities}
    before = set(own.values())
    for activity in index.rows(Activity):
        first, last = activity.starts_on, activity.ends_on or activity.starts_on
        if first is None or last is None or last < first or activity.status == "cancelled":
            continue
        if activity.id in own:
            yield _task(index, activity, plan.id, (first, last), on_holidays=activity.id in may)
        elif activity.id in before or (first <= plan.ends_on and last >= plan.starts_on):
            yield _beside(activity, first, last)


def _task(index: Index, activity: Activity, plan: str, days: tuple[date, date], *, on_holidays: bool) -> Task:
    first, last = days
    campaign = index.get(Campaign, activity.campaign)
    return Task(
        key=activity.id,
        first=first,
        last=last,
        pinned=activity.pinned or activity.status in {"activated", "done"},
        owners=_owners(activity),
        groups=activity.target_groups,
        big=is_big(activity),
        quarters=tuple(_quarters(index, activity, plan)),
        after=activity.after or "",
        lead_weeks=activity.lead_weeks or 0,
        campaign=None if campaign is None else (campaign.starts_on, campaign.ends_on),
        on_holidays=on_holidays,
    )


def _beside(activity: Activity, first: date, last: date) -> Task:
    """Keep of an activity of another plan only the room that it takes."""
    return Task(
        key=activity.id,
        first=first,
        last=last,
        beside=True,
        owners=_owners(activity),
        groups=activity.target_groups,
        big=is_big(activity),
    )


def _owners(activity: Activity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key(owner) for owner in activity.owners if owner.strip()))


def _quarters(index: Index, activity: Activity, plan: str) -> Iterator[tuple[int, int]]:
    """Give the quarters whose theme has a USP or the process of an activity."""
    for theme in index.referring(plan, by=(Theme, "plan")):
        if activity.process in theme.processes or not set(activity.usps).isdisjoint(theme.usps):
            yield theme.year, theme.quarter


def _owner(index: Index, capacity: OwnerCapacity) -> Owner:
    absences = index.referring(capacity.id, by=(Absence, "capacity"))
    return Owner(
        Owner().at_once if capacity.at_once is None else capacity.at_once,
        tuple((each.starts_on, each.ends_on or each.starts_on) for each in absences),
    )


def _days_off(index: Index, plan: CommunicationPlan) -> dict[date, str]:
    region = index.plan.organisation.school_region
    found: dict[date, str] = {}
    for year in range(plan.starts_on.year, plan.ends_on.year + 1):
        found |= dict.fromkeys(holidays_of(year, region), "school")
        found |= dict.fromkeys(holidays_of(year, ""), "public")
    return found
