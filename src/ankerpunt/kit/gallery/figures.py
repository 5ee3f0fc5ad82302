"""Made-up figures for the component page, one of each kind."""

from __future__ import annotations

from django.utils.translation import gettext as _

from ankerpunt.kit.status import status_of
from ankerpunt.kit.wording import word
from ankerpunt.publish.figure import Figure, Series


def _bar() -> Figure:
    return Figure(
        "bar",
        _("Where the year's activities fall"),
        _("The fourth quarter has more than half of all activities."),
        (_("Quarter 1"), _("Quarter 2"), _("Quarter 3"), _("Quarter 4")),
        (Series(word("Activity", many=True, capital=True), (4, 3, 2, 11)),),
        head=word("Theme", "quarter"),
    )


def _stacked() -> Figure:
    return Figure(
        "stacked",
        _("States per USP"),
        _("Close to residents is furthest; together we solve it has one contradiction."),
        (_("Close to residents"), _("Room to grow"), _("Together we solve it")),
        (
            Series(str(status_of("experienced").label), (5, 4, 4)),
            Series(str(status_of("in_practice").label), (2, 2, 2)),
            Series(str(status_of("agreed").label), (1, 1, 1)),
            Series(_("Contradicted"), (0, 0, 1)),
        ),
        head="USP",
    )


def _line() -> Figure:
    digital = (31.0, 32, 32, 34, 35, 37, 40, 41, 43, 44, 44, 46)
    low, high = (tuple(value + step for value in digital) for step in (-4, 4))
    return Figure(
        "line",
        _("Moving house: share of reports per channel"),
        _("Digital rises from 31 to 46 percent; the counter falls. Two months of the counter are missing."),
        tuple(_("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()),
        (
            Series(_("Digital"), digital, low, high),
            Series(_("At the counter"), (52.0, 51, 51, 50, 48, None, None, 42, 41, 41, 40, 39)),
        ),
        head=_("Month"),
        unit="%",
    )


def _dot() -> Figure:
    return Figure(
        "dot",
        _("What the group finds most important"),
        _("Meaningful work stands out; colleagues and salary cannot be told apart."),
        (_("Meaningful work"), _("Nice colleagues"), _("Salary"), _("Car park")),
        (Series(_("Preference"), (2.1, 1.2, 1.0, -0.6), (1.7, 0.9, 0.6, -0.9), (2.5, 1.5, 1.4, -0.3)),),
        head=_("Driver"),
        decimals=1,
    )


def figures() -> list[Figure]:
    return [_bar(), _stacked(), _line(), _dot()]
