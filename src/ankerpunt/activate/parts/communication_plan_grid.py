"""The grid of a plan: what it says of each process or group, question by question (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.activate.parts.communication_plan_aims import from_to
from ankerpunt.kit.wording import euros, language, sentence_case, word
from ankerpunt.plan.facts.activity import is_priced
from ankerpunt.plan.facts.message import lacks_reason
from ankerpunt.plan.facts.plan_grid import PLACED
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.naming import own_words
from ankerpunt.plan.nouns import Activity, Budget, Persona, Process, TargetGroup
from ankerpunt.plan.speech import say_list, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.activate.parts.communication_plan_walk import PlanWalker
    from ankerpunt.plan.facts.plan_grid import Line, Place, Progress, Subject

SHORT = 60


class Cell(Struct, frozen=True):
    """One place: how far it is, in a word, and what there is of it."""

    question: str
    progress: Progress
    head: str
    text: str
    url: str

    @property
    def icon(self) -> str:
        return {"done": "done", "begun": "half", "empty": "dashed"}[self.progress]

    @property
    def tone(self) -> str:
        return {"done": "positive", "begun": "info", "empty": "neutral"}[self.progress]

    @property
    def said(self) -> str:
        """How far it is, for those who do not see the icon."""
        return {"done": _("Complete"), "begun": _("Partly done"), "empty": _("Nothing here yet")}[self.progress]


class GridRow(Struct, frozen=True):
    """A process or group; `open` says on a phone what can still be finished."""

    name: str
    url: str
    note: str
    cells: tuple[Cell, ...]
    open: str

    @property
    def done(self) -> str:
        done = sum(cell.progress == "done" for cell in self.cells)
        return _("%(done)s of %(all)s done") % {"done": done, "all": len(self.cells)}


class Grid(Struct, frozen=True):
    title: str
    what: str
    head: tuple[str, ...]
    rows: tuple[GridRow, ...]


def grid_of(walk: PlanWalker) -> Grid | None:
    """The grid; None while a plan names neither processes nor groups."""
    if not walk.nine.lines:
        return None
    by_process = bool(walk.content.processes)
    return Grid(
        title=_("And for each process?") if by_process else _("And for each group?"),
        what=word("Process", capital=True) if by_process else _("Group"),
        head=tuple(sentence_case(_names()[question]) for question in PLACED),
        rows=tuple(_row(walk, line) for line in walk.nine.lines),
    )


def _names() -> dict[str, str]:
    return {
        "channels": word("Channel"),
        "objectives": word("Activity", "goal"),
        "approach": _("approach"),
        "partners": word("Partner", many=True),
        "messages": word("Message"),
        "means": word("Instrument", many=True),
        "budget": _("money"),
    }


def _row(walk: PlanWalker, line: Line) -> GridRow:
    subject = line.subject
    open_ = [_names()[place.question] for place in line.places if place.progress != "done"]
    return GridRow(
        name=walk.standing.name(subject),
        url=walk.standing.url(subject),
        note=_for_whom(walk, subject),
        cells=tuple(_cell(walk, subject, place) for place in line.places),
        open=_("Can be finished: %(what)s") % {"what": say_list(open_, language())}
        if open_
        else _("Everything is there"),
    )


def _for_whom(walk: PlanWalker, subject: Subject) -> str:
    if isinstance(subject, TargetGroup):
        return _("inside") if subject.scope == "internal" else _("outside")
    return ", ".join(walk.standing.name(each) for each in walk.standing.found("TargetGroup", subject.target_groups))


def _cell(walk: PlanWalker, subject: Subject, place: Place) -> Cell:
    head, text = SAID[place.question](walk, subject, place)
    if place.answer is not None and place.answer.text.strip():
        text = shorten(place.answer.text, SHORT)
    return Cell(place.question, place.progress, head, text, _way(walk, subject, place))


def _way(walk: PlanWalker, subject: Subject, place: Place) -> str:
    """Where a place is filled in: at the field of the process, on a new row about it, or else at what is there."""
    if not walk.may_edit:
        return walk.standing.url(place.rows[0]) if place.rows else ""
    if field := _field(subject, place.question):
        return walk.edit_url(subject, field=field)
    if place.rows:
        return walk.standing.url(place.rows[0])
    about = {"process": subject.id} if isinstance(subject, Process) else {"target_group": subject.id}
    noun, names = NEW[place.question]
    first = {names.get(name, name): value for name, value in about.items()}
    if noun in {"Activity", "Objective", "Budget"}:
        first["plan"] = walk.plan.id
    return walk.new_url(noun, **first)


def _field(subject: Subject, question: str) -> str:
    """The field of a process or group itself that answers a question; empty where other rows do."""
    if isinstance(subject, Process):
        return FIELDS.get(question, "")
    return "stance" if question == "approach" and is_stakeholder(subject) else ""


FIELDS = {"channels": "preferred_channels", "objectives": "target", "approach": "barriers"}
MANY = {"process": "processes", "target_group": "target_groups"}
OF_ACTIVITY = {"target_group": "target_groups"}
NEW: dict[str, tuple[str, dict[str, str]]] = {
    "channels": ("Activity", OF_ACTIVITY),
    "objectives": ("Objective", {}),
    "approach": ("Persona", {}),
    "partners": ("Partner", MANY),
    "messages": ("Message", {}),
    "means": ("Activity", OF_ACTIVITY),
    "budget": ("Budget", {}),
}


def _channels(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    names = [walk.standing.name(each) for each in place.rows]
    note = subject.channel_note if isinstance(subject, Process) else ""
    return sentence_case(say_list(names, language())) if names else "", shorten(note, SHORT)


def _goals(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    rows: Any = place.rows
    told = [from_to(each) for each in rows]
    days = [each.target_on if isinstance(each, Process) else each.due_on for each in rows]
    if not told or not any(told):
        return (_("In words") if told else ""), (shorten(own_words(rows[0]), SHORT) if told else "")
    day = next((date_format(each) for each in days if each), _("no date yet"))
    return next(filter(None, told)), day


def _approach(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    if isinstance(subject, Process):
        count = len(subject.barriers)
        head = ngettext("%(count)s barrier", "%(count)s barriers", count) % {"count": count}
        return (head, shorten(subject.barriers[0], SHORT)) if count else ("", "")
    if is_stakeholder(subject):
        return (word("TargetGroup", "stance", subject.stance, capital=True) if subject.stance else ""), ""
    people = [each.name for each in place.rows if isinstance(each, Persona)]
    return (say_list(people, language()) if people else ""), ""


def _partners(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    rows: Any = place.rows
    if not rows:
        return "", ""
    head = ngettext("%(count)s partner", "%(count)s partners", len(rows)) % {"count": len(rows)}
    telling = next((each for each in rows if each.contributes.strip()), None)
    if telling is None:
        return head, _("%(name)s: what do they do?") % {"name": rows[0].name}
    return head, shorten(telling.name, SHORT)


def _messages(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    rows: Any = place.rows
    if not rows:
        return "", ""
    told = next((each for each in rows if not lacks_reason(each, walk.standing.index)), rows[0])
    if lacks_reason(told, walk.standing.index):
        return _("No reason yet"), shorten(told.text, SHORT)
    return (_("With a reason") if told.motivation else _("For everyone")), shorten(told.text, SHORT)


def _means(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    if not place.rows:
        return "", ""
    head = ngettext("%(count)s means", "%(count)s means", len(place.rows)) % {"count": len(place.rows)}
    planned = next((each for each in place.rows if isinstance(each, Activity)), None)
    if planned is None:
        return head, _("not in the calendar yet")
    month = date_format(planned.starts_on, "F") if planned.starts_on else planned.moment
    return head, ", ".join(filter(None, (*planned.owners[:1], month)))


def _money(walk: PlanWalker, subject: Subject, place: Place) -> tuple[str, str]:
    apart = sum(each.amount_cents for each in place.rows if isinstance(each, Budget))
    rows = [each for each in place.rows if isinstance(each, Activity) and is_priced(each)]
    planned = sum(each.cost_cents or 0 for each in rows)
    said = _("%(amount)s planned") % {"amount": euros(planned)} if rows else _("nothing planned yet")
    if apart:
        return euros(apart), said
    return (said, "") if rows else ("", "")


SAID: dict[str, Callable[[PlanWalker, Subject, Place], tuple[str, str]]] = {
    "channels": _channels,
    "objectives": _goals,
    "approach": _approach,
    "partners": _partners,
    "messages": _messages,
    "means": _means,
    "budget": _money,
}
