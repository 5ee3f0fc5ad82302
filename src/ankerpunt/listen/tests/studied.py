"""A study with figures for tests: the made-up example, as the command keeps it; and answers of sixty people."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.listen.models import Study
from ankerpunt.listen.models.study import StudyItem
from ankerpunt.science.kept import Studied, read
from ankerpunt.science.sheet import Sheet, to_sheets
from ankerpunt.science.tests.simulate import simulate_study

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation

EXAMPLE = Path(__file__).parents[4] / "examples" / "studies" / "werkwaarden"
ITEMS = ("betekenis", "rust", "loon", "collega's", "thuiswerken")


@cache
def example() -> Studied:
    found = read(json.loads((EXAMPLE / "kept.json").read_text("utf-8")))
    assert isinstance(found, Studied)
    return found


def with_figures(organisation: Organisation, **values: Any) -> Study:
    """A study of which there are figures."""
    found = json.loads((EXAMPLE / "kept.json").read_text("utf-8"))
    items = tuple(StudyItem(f"item-{at}", name) for at, name in enumerate(found["items"]))
    told = {"title": "Werkwaarden", "source": Study.Source.FILE, "items": items, "result": found}
    told["estimated_on"] = timezone.localdate()
    return Study.objects.create(organisation=organisation, **{**told, **values})


@cache
def sheets(people: int = 60) -> tuple[Sheet, ...]:
    """Sheets of people of one kind."""
    made = simulate_study(people, items=len(ITEMS), tasks=5, per_task=3, seed=1, versions=5, shares=(1.0,))
    return tuple(to_sheets(made.data))


def waiting(organisation: Organisation) -> Study:
    """A study of another tool that is not kept yet."""
    items = tuple(StudyItem(f"item-{at}", name) for at, name in enumerate(ITEMS))
    return Study(organisation=organisation, title="Werkwaarden", source=Study.Source.FILE, items=items)


def csv_of(people: int = 60, *, group: str = "", name: str = "respondent") -> bytes:
    """The same answers as a table that somebody brings."""
    head = [name, "task", "item1", "item2", "item3", "best", "worst", *(["group"] if group else [])]
    rows = [";".join(head)]
    for person, sheet in enumerate(sheets(people)):
        for place, task in enumerate(sheet.tasks, start=1):
            named = [ITEMS[at] for at in (*task.shown, task.best, task.worst)]
            rows.append(";".join([f"p-{person:03}-geheim", str(place), *named, *([group] if group else [])]))
    return "\n".join(rows).encode()
