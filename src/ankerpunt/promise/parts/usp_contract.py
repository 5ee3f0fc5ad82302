"""How far a stretch USP is: its contract, its steps, and the line of its measurements towards the target (P4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import short_month, word
from ankerpunt.plan.facts import usp as usps
from ankerpunt.publish.figure import Figure, Series

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.plan.nouns import StretchMeasurement, StretchStep, Usp

FEWEST_POINTS = 2


@dataclass(frozen=True)
class Contract:
    """The open contract of a USP on a day."""

    usp: Usp
    steps: tuple[StretchStep, ...]
    measurements: tuple[StretchMeasurement, ...]
    unmet: tuple[str, ...]
    current: float | None
    today: date

    @property
    def overdue(self) -> bool:
        return usps.is_overdue(self.usp, self.today)

    @property
    def missing(self) -> list[str]:
        """What the contract lacks, in the words of the form."""
        return [word("StretchStep", many=True) if part == "steps" else word("Usp", part) for part in self.unmet]

    @property
    def done(self) -> int:
        return sum(step.done_on is not None for step in self.steps)

    @property
    def lines(self) -> list[tuple[StretchStep, str]]:
        """Each step with the code of its state."""
        return [(step, self._state(step)) for step in self.steps]

    def _state(self, step: StretchStep) -> str:
        if step.done_on:
            return "done"
        return "overdue" if usps.is_late(step, self.today) else "planned"

    @property
    def figure(self) -> Figure | None:
        """The line of measurements, with the target beside it; None while there are fewer than two."""
        points = self.measurements
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
        known = {"begin": self.usp.stretch_baseline, "now": self.current, "target": self.usp.stretch_target}
        numbers = {name: spoken(number) for name, number in known.items() if number is not None}
        if len(numbers) < len(known):
            begin, now, target = _("It began at %(begin)s."), _("It is %(now)s now."), _("The target is %(target)s.")
            sayings = {"begin": begin, "now": now, "target": target}
            return " ".join(sayings[name] % numbers for name in numbers)
        due = self.usp.stretch_due_on
        if due is None:
            return _("It began at %(begin)s, now it is %(now)s, and the target is %(target)s.") % numbers
        day = formats.date_format(due)
        text = _("It began at %(begin)s, it is %(now)s now, and it should be %(target)s on %(day)s.")
        return text % {**numbers, "day": day}


def spoken(number: float) -> str:
    """A number as people write it."""
    return formats.number_format(number, decimal_pos=0 if number == int(number) else 1)


def contract_of(standing: Standing, usp: Usp, today: date) -> Contract:
    index = standing.index
    return Contract(
        usp=usp,
        steps=usps.steps(usp, index),
        measurements=usps.measurements(usp, index),
        unmet=usps.unmet(usp, index),
        current=usps.current(usp, index),
        today=today,
    )
