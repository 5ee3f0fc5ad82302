"""How far a stretch USP is: its contract, its steps, and the line of its measurements towards the target (P4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import short_month, word
from ankerpunt.publish.figure import Figure, Series

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ankerpunt.promise.models import StretchMeasurement, StretchStep, Usp

CONTRACT = (
    "stretch_wording",
    "stretch_unit",
    "stretch_baseline",
    "stretch_target",
    "stretch_due_on",
    "stretch_owner",
)
FEWEST_POINTS = 2


@dataclass(frozen=True)
class Progress:
    """A stretch USP on a day."""

    usp: Usp
    steps: Sequence[StretchStep]
    measurements: Sequence[StretchMeasurement]
    today: date

    @property
    def overdue(self) -> bool:
        """Past its date: then it may no longer be claimed."""
        return is_overdue(self.usp, self.today)

    @property
    def missing(self) -> list[str]:
        """The parts of the contract that nobody filled in yet, in the words of the form."""
        found = [word("Usp", name) for name in CONTRACT if getattr(self.usp, name) in {None, ""}]
        return found if self.steps else [*found, word("StretchStep", many=True)]

    @property
    def done(self) -> int:
        return sum(step.done_on is not None for step in self.steps)

    @property
    def late(self) -> list[StretchStep]:
        return [step for step in self.steps if step.done_on is None and step.due_on and step.due_on < self.today]

    @property
    def current(self) -> float | None:
        """The newest measurement; without one, what the contract says."""
        newest = max(self.measurements, key=lambda each: each.measured_on, default=None)
        return newest.value if newest else self.usp.stretch_current

    @property
    def share(self) -> float | None:
        """The part of the way from the baseline to the target that is behind us [0, 1]; None where it is not known."""
        begin, target, now = self.usp.stretch_baseline, self.usp.stretch_target, self.current
        if begin is None or target is None or now is None or begin == target:
            return None
        return min(max((now - begin) / (target - begin), 0), 1)

    @property
    def figure(self) -> Figure | None:
        """The line of measurements, with the target beside it; None while there are fewer than two."""
        points = sorted(self.measurements, key=lambda each: each.measured_on)
        if len(points) < FEWEST_POINTS:
            return None
        labels = [short_month(each.measured_on) for each in points]
        values: list[float | None] = [each.value for each in points]
        if self.usp.stretch_due_on and self.usp.stretch_due_on > points[-1].measured_on:
            labels.append(short_month(self.usp.stretch_due_on))
            values.append(None)
        series = [Series(_("Measured"), tuple(values))]
        if (target := self.usp.stretch_target) is not None:
            series.append(Series(word("Usp", "stretch_target"), (target,) * len(labels)))
        return Figure(
            kind="line",
            title=self.usp.stretch_unit or _("How far it is"),
            summary=self.summary,
            labels=tuple(labels),
            series=tuple(series),
            head=_("Measured in"),
            decimals=0 if all(float(each.value).is_integer() for each in points) else 1,
            source="; ".join(dict.fromkeys(each.source for each in points if each.source)),
        )

    @property
    def summary(self) -> str:
        """One sentence: where it began, where it stands, where it is going."""
        numbers = {
            "begin": spoken(self.usp.stretch_baseline),
            "now": spoken(self.current),
            "target": spoken(self.usp.stretch_target),
        }
        due = self.usp.stretch_due_on
        if due is None:
            return _("It began at %(begin)s, now it is %(now)s, and the target is %(target)s.") % numbers
        day = formats.date_format(due)
        text = _("It began at %(begin)s, it is %(now)s now, and it should be %(target)s on %(day)s.")
        return text % {**numbers, "day": day}


def spoken(number: float | None) -> str:
    """A number as people write it; a question mark where nobody knows."""
    return "?" if number is None else formats.number_format(number, decimal_pos=0 if number == int(number) else 1)


def is_overdue(usp: Usp, today: date) -> bool:
    return usp.state == "stretch" and usp.stretch_due_on is not None and usp.stretch_due_on < today


def progress_of(usp: Usp, today: date) -> Progress:
    steps = list(usp.steps.filter(archived_on=None).order_by("due_on", "pk"))
    return Progress(usp, steps, list(usp.measurements.filter(archived_on=None).order_by("measured_on")), today)
