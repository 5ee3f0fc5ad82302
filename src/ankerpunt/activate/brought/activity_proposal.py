"""What a table would change in the activities of a plan, row by row: held against what is there, and what went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ankerpunt.activate.brought.activity_fields import ALWAYS, FIELDS, meant, said
from ankerpunt.activate.brought.activity_workbook import KEY
from ankerpunt.tables.key import key
from ankerpunt.tables.three_way import Outcome, three_way

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ankerpunt.plan.nouns import Activity

    Went = Mapping[str, Sequence[str]]
    Choices = Mapping[str, str]
    Cells = Mapping[str, str]

Sort = Literal["new", "changed", "clash", "starts", "kept", "same", "gone", "doubt", "twice"]
TAKE, KEEP = "take", "keep"
STARTED = frozenset({"activated", "done"})
"""What is asked before an activity gets there is asked on a page of its own."""


class Difference(Struct, frozen=True):
    """One value of an activity: what comes in, what is there, and which of both holds."""

    activity: str
    field: str
    comes: str
    stands: str
    outcome: Outcome

    @property
    def name(self) -> str:
        """What the choice between both is called in the form."""
        return f"take {self.activity} {self.field}"

    @property
    def starts(self) -> bool:
        """Whether it would start what is there, past the page that asks about that."""
        return self.field == "status" and self.comes in STARTED and bool({self.stands} - {"", *STARTED})

    def is_taken(self, choices: Choices) -> bool:
        """Tell whether it is taken over: what clashes when somebody says so, the rest unless somebody says not."""
        chosen = choices.get(self.name, KEEP if self.outcome == "clash" else TAKE)
        return not self.starts and self.outcome != "kept" and chosen == TAKE


class ActivityDifference(Struct, frozen=True):
    """What one row of the table brings.

    Parameters
    ----------
    number
        Of the row, from 1.
    title
        What the row calls the activity.
    known
        The activity that it is about; None for a new one, and where nobody can tell.
    differences
        Value by value, without those that are the same.
    sort
        The one word for all of them.
    """

    number: int
    title: str
    known: Activity | None
    differences: tuple[Difference, ...]
    sort: Sort

    def typed(self, choices: Choices) -> dict[str, str]:
        """Give what is taken over."""
        if self.sort not in {"new", "changed", "clash"}:
            return {}
        return {each.field: each.comes for each in self.differences if each.is_taken(choices)}

    @property
    def starts(self) -> bool:
        """Whether it would start an activity."""
        return any(each.starts for each in self.differences)


class Brought(Struct, frozen=True):
    """A table with what it is held against.

    Parameters
    ----------
    activities
        Those of the plan.
    groups
        What each target group is called, by id.
    went
        The marks of what went out, by activity; nothing for a table that was pasted.
    """

    activities: Sequence[Activity]
    groups: Mapping[str, str]
    went: Went

    def proposed(self, rows: Sequence[tuple[int, Cells]]) -> list[ActivityDifference]:
        """Hold each row against the activity that it is about."""
        known = {each.id: each for each in self.activities}
        named = {cells[KEY] for _number, cells in rows if cells.get(KEY) in known}
        met: set[str] = set()
        found = []
        for number, cells in rows:
            activity, why = self._about(cells, known, named, met)
            if activity:
                met.add(activity.id)
            differences = () if why else self._differences(number, activity, cells)
            title = cells.get("title", "") or (activity.title if activity else "")
            found.append(ActivityDifference(number, title, activity, differences, why or _sort(activity, differences)))
        return found

    def _about(
        self, cells: Cells, known: Mapping[str, Activity], named: Collection[str], met: Collection[str]
    ) -> tuple[Activity | None, Sort | None]:
        """The activity that a row is about, none for a new one; or why nobody can tell."""
        own = cells.get(KEY, "")
        if own in known:
            return (None, "twice") if own in met else (known[own], None)
        if own in self.went:
            return None, "gone"
        found = self._called(cells, {*named, *met})
        if len(found) > 1:
            return None, "doubt"
        if not found and not self.went and self._called(cells, ()):
            return None, "twice"
        return (found[0], None) if found else (None, None)

    def _called(self, cells: Cells, spoken_for: Collection[str]) -> list[Activity]:
        """The activities that a row without an id can be about; the day tells those of one title apart."""
        title, day = key(cells.get("title", "")), meant("starts_on", cells.get("starts_on", ""), ())
        found = [each for each in self.activities if key(each.title) == title and each.id not in spoken_for]
        on_the_day = [each for each in found if each.starts_on and each.starts_on.isoformat() == day]
        return on_the_day[:1] or found

    def _differences(self, number: int, activity: Activity | None, cells: Cells) -> tuple[Difference, ...]:
        stands = said(activity, self.groups) if activity else dict.fromkeys(FIELDS, "")
        slug = activity.id if activity else f"+{number}"
        marks = dict(zip(FIELDS, self.went.get(slug, ()), strict=False))
        found = []
        for name in FIELDS:
            text = cells.get(name, "")
            if text or (name in marks and name in cells and name not in ALWAYS):
                comes = meant(name, text, self.groups.values())
                outcome = three_way(went=marks.get(name), stands=stands[name], comes=comes)
                found.append(Difference(slug, name, comes, stands[name], outcome))
        return tuple(each for each in found if each.outcome != "same")


def _sort(activity: Activity | None, found: Sequence[Difference]) -> Sort:
    if activity is None:
        return "new"
    if found and all(each.starts for each in found):
        return "starts"
    outcomes = {each.outcome for each in found if not each.starts}
    if "clash" in outcomes:
        return "clash"
    return "changed" if outcomes & {"new", "changed"} else "kept" if outcomes else "same"
