"""Activities as bars on lanes: one lane for each target group, inside and outside, packed so that nothing overlaps."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from math import ceil
from typing import Literal

from msgspec import Struct

from ankerpunt.check.busy import is_big
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Activity, Scope, TargetGroup
from ankerpunt.publish.calendar.window import Columns, Window
from ankerpunt.text import Language

NamePlace = Literal["inside", "right", "left"]

LETTERS = 150
"""So many letters of a name fit beside each other over the whole width of a window."""
MOST_IN_LANE = 8
"""A lane with more of them shows how many there are each week, until it is opened."""
CAMPAIGNS = 3
"""A closed lane still shows its dearest big ones, so many at most."""
SIDES: tuple[Scope, ...] = ("internal", "external")


class Entry(Struct, frozen=True):
    """An activity that has a day: its first and its last one."""

    activity: Activity
    first: date
    last: date


class Bar(Struct, frozen=True, kw_only=True):
    """An activity, or where it is proposed to go, in a lane.

    Parameters
    ----------
    entry
        The activity with the days of this bar.
    name
        What is written in or beside it.
    columns
        The weeks of the bar itself.
    around
        Those together with the weeks of its name.
    row
        Which line of the lane it lies on, from 0.
    name_at
        Where its name is.
    ghost
        Whether it is only proposed.
    """

    entry: Entry
    name: str
    columns: Columns
    around: Columns
    row: int
    name_at: NamePlace
    ghost: bool = False

    @property
    def inset(self) -> int:
        """Weeks from where its name begins to where it begins itself."""
        return self.columns.at - self.around.at

    @property
    def beside(self) -> int:
        """The weeks that its name takes beside it."""
        return self.around.weeks - self.columns.weeks


class Lane(Struct, frozen=True, kw_only=True):
    """A target group with its activities; without a group those that are for none.

    Parameters
    ----------
    key
        What the lane is called in an address.
    side
        Inside or outside.
    entries
        All its activities in the window, by day.
    bars
        What is drawn; of a closed lane only its dearest big ones.
    counts
        Of a closed lane how many run in each week; of another nothing.
    """

    key: str
    side: Scope
    group: TargetGroup | None
    entries: tuple[Entry, ...]
    bars: tuple[Bar, ...]
    counts: tuple[int, ...] = ()

    @property
    def rows(self) -> int:
        """How many lines its bars take."""
        return max((bar.row + 1 for bar in self.bars), default=0)

    @property
    def full(self) -> bool:
        """Whether it holds more than can be seen at once."""
        return len(self.entries) > MOST_IN_LANE


def entry_of(activity: Activity) -> Entry | None:
    """Give an activity with its days; None where it has none, or was called off."""
    first, last = activity.starts_on, activity.ends_on or activity.starts_on
    if first is None or last is None or last < first or activity.status == "cancelled":
        return None
    return Entry(activity, first, last)


def lanes_of(
    entries: Sequence[Entry],
    window: Window,
    index: Index,
    *,
    language: Language,
    opened: Collection[str] = (),
    ghosts: Mapping[str, tuple[date, str]] | None = None,
    with_owners: bool = False,
) -> tuple[Lane, ...]:
    """Lay activities on lanes, inside first; one for several groups lies on the lane of each.

    Parameters
    ----------
    entries
        The activities, by day.
    window
        The weeks that are shown.
    index
        The plan, for groups and names.
    language
        Of the names.
    opened
        The keys of the lanes that show every activity, however many.
    ghosts
        By activity the first day that is proposed for it, and what is written there.
    with_owners
        Whether who does it is written behind the name.
    """
    shown = [each for each in entries if window.columns(each.first, each.last)]
    places: dict[str, tuple[Scope, TargetGroup | None, list[Entry]]] = {}
    for group in index.rows(TargetGroup):
        places[group.id] = (group.scope, group, [])
    for entry in shown:
        found = [group for group in entry.activity.target_groups if group in places]
        for group_id in found or [f"no-group-{entry.activity.scope}"]:
            places.setdefault(group_id, (entry.activity.scope, None, []))[2].append(entry)
    drawing = _Drawing(window, index, language, ghosts or {}, with_owners)
    lanes = (
        drawing.lane(key, side, group, own, opened=key in opened) for key, (side, group, own) in places.items() if own
    )
    return tuple(sorted(lanes, key=lambda lane: (SIDES.index(lane.side), lane.group is None)))


class _Drawing(Struct, frozen=True):
    """What every lane needs to be drawn."""

    window: Window
    index: Index
    language: Language
    ghosts: Mapping[str, tuple[date, str]]
    with_owners: bool

    def lane(self, key: str, side: Scope, group: TargetGroup | None, own: Sequence[Entry], *, opened: bool) -> Lane:
        closed = len(own) > MOST_IN_LANE and not opened
        drawn = _dearest(own) if closed else own
        counts = running(own, self.window) if closed else ()
        bars = self.packed([bar for entry in drawn for bar in self.bars(entry)])
        return Lane(key=key, side=side, group=group, entries=tuple(own), bars=bars, counts=counts)

    def bars(self, entry: Entry) -> Iterable[Bar]:
        """The bar of an activity, and that of where it is proposed to go."""
        owners = entry.activity.owners if self.with_owners else ()
        yield from self.bar(entry, " · ".join([name(entry.activity, self.index, self.language), *owners]))
        if entry.activity.id in self.ghosts:
            first, said = self.ghosts[entry.activity.id]
            moved = Entry(entry.activity, first, first + (entry.last - entry.first))
            yield from self.bar(moved, said, ghost=True)

    def bar(self, entry: Entry, said: str, *, ghost: bool = False) -> Iterable[Bar]:
        columns = self.window.columns(entry.first, entry.last)
        if columns:
            place, around = _room(said, columns, self.window.weeks)
            yield Bar(entry=entry, name=said, columns=columns, around=around, row=0, name_at=place, ghost=ghost)

    def packed(self, bars: Sequence[Bar]) -> tuple[Bar, ...]:
        """Put each on the first line that has room for it."""
        lines: list[list[Columns]] = []
        found = []
        for bar in bars:
            row = next(
                (at for at, line in enumerate(lines) if not any(_meets(bar.around, each) for each in line)), None
            )
            if row is None:
                row = len(lines)
                lines.append([])
            lines[row].append(bar.around)
            found.append(
                Bar(
                    entry=bar.entry,
                    name=bar.name,
                    columns=bar.columns,
                    around=bar.around,
                    row=row,
                    name_at=bar.name_at,
                    ghost=bar.ghost,
                )
            )
        return tuple(found)


def running(entries: Iterable[Entry], window: Window) -> tuple[int, ...]:
    """Count how many activities run in each week of a window."""
    counts = [0] * window.weeks
    for entry in entries:
        columns = window.columns(entry.first, entry.last)
        for week in range(columns.at, columns.at + columns.weeks) if columns else ():
            counts[week] += 1
    return tuple(counts)


def _dearest(entries: Sequence[Entry]) -> list[Entry]:
    big = [each for each in entries if is_big(each.activity)]
    kept = sorted(big, key=lambda each: -(each.activity.cost_cents or 0))[:CAMPAIGNS]
    return [each for each in entries if each in kept]


def _room(said: str, columns: Columns, weeks: int) -> tuple[NamePlace, Columns]:
    """Say where a name goes: in its bar, else to the right, else to the left, else where there is most room."""
    asked = ceil((len(said) + 3) * weeks / LETTERS)
    right, left = weeks - columns.at - columns.weeks, columns.at
    if asked <= columns.weeks:
        return "inside", columns
    if asked <= right or right >= left:
        return "right", Columns(columns.at, columns.weeks + min(asked, right))
    taken = min(asked, left)
    return "left", Columns(columns.at - taken, columns.weeks + taken)


def _meets(one: Columns, other: Columns) -> bool:
    return one.at < other.at + other.weeks and other.at < one.at + one.weeks
