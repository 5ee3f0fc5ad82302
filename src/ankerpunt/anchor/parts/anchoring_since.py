"""The matrix held against an earlier day: which day, what moved since, and how each place shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.anchor.forms.since import SinceForm
from ankerpunt.kit.parts import Moved, Tab
from ankerpunt.kit.status import status_of
from ankerpunt.kit.wording import language
from ankerpunt.mirror.past import known_since, rows_on
from ankerpunt.plan.facts.proposition import held
from ankerpunt.plan.facts.quarter import a_year_before, begin_of_quarter
from ankerpunt.plan.facts.since import lineage, since
from ankerpunt.plan.speech import say_list

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.anchoring import Grid, Place
    from ankerpunt.plan.facts.since import Move, Since
    from ankerpunt.plan.nouns import TargetGroup

ICONS: dict[Move, str] = {"further": "arrow-up", "back": "arrow-down", "new": "add", "gone": "minus"}


@dataclass(frozen=True)
class Then:
    """What the matrix is held against: a day, in words, and what moved since; `note` says what is not known."""

    lead: str
    since: Since
    note: str

    @property
    def title(self) -> str:
        """What moved, in one sentence."""
        counts = self.since.counts
        parts = [_counted(move, counts[move]) for move in ICONS if counts[move]]
        if not parts:
            return _("%(when)s nothing moved") % {"when": self.lead}
        return _("%(when)s: %(moves)s") % {"when": self.lead, "moves": say_list(parts, language())}

    def moved(self, place: Place) -> Moved | None:
        """How a place moved, by form and in words."""
        move = self.since.moves.get(place)
        if move is None:
            return None
        was = str(status_of(self.since.before[place]).label)
        words = {
            "further": _("further, was: %(state)s"),
            "back": _("back, was: %(state)s"),
            "new": _("new since then"),
            "gone": _("gone, was: %(state)s"),
        }
        return Moved(move, ICONS[move], words[move] % {"state": was} if "%" in words[move] else words[move])


def _counted(move: Move, count: int) -> str:
    said = {
        "further": ngettext("%(count)s cell further", "%(count)s cells further", count),
        "back": ngettext("%(count)s cell back", "%(count)s cells back", count),
        "new": ngettext("%(count)s cell new", "%(count)s cells new", count),
        "gone": ngettext("%(count)s cell gone", "%(count)s cells gone", count),
    }
    return said[move] % {"count": count}


def then_of(request: MemberRequest, standing: Standing, group: TargetGroup, laid: Grid, today: date) -> Then | None:
    """What the address asks to compare with: `?since=year`, `quarter`, `adopted`, or a day; three queries."""
    asked = request.GET.get("since", "")
    found = _days(standing, group, today).get(asked) or _typed(request)
    if found is None or found[0] >= today:
        return None
    (day, lead), first = found, known_since(request.organisation)
    note = ""
    if first is None or first > day:
        day = first or today
        lead = _since(day)
        note = _("What was here before that day is not known.")
    keys = standing.keys("Usp")
    usps = [keys[each] for usp in laid.usps for each in lineage(usp, standing.whole) if each in keys]
    then = rows_on(standing, day, Anchoring=("usp", usps), Evidence=("anchoring", None))
    return Then(lead, since(laid, standing.whole, then), note)


def compared_with(request: MemberRequest, standing: Standing, group: TargetGroup, today: date) -> list[Tab]:
    """The days that are always there to compare with; the chosen one leads back."""
    asked = request.GET.get("since", "")
    days = {name: label for name, label in _labels().items() if name in _days(standing, group, today)}
    return [Tab(label, "?" if name == asked else f"?since={name}", name == asked) for name, label in days.items()]


def since_form(request: MemberRequest) -> SinceForm:
    typed = request.GET.get("since", "")
    return SinceForm({"since": typed} if typed and typed not in _labels() else None, auto_id="%s")


def _labels() -> dict[str, str]:
    return {"year": _("A year ago"), "quarter": _("Begin of the quarter"), "adopted": _("When it was adopted")}


def _days(standing: Standing, group: TargetGroup, today: date) -> dict[str, tuple[date, str]]:
    """The day at whose end the matrix was as it is compared with, and how the sentence begins."""
    found = {
        "year": (a_year_before(today), _("In a year")),
        "quarter": (begin_of_quarter(today) - timedelta(days=1), _("This quarter")),
    }
    adopted = next((each.adopted_on for each in held(group, standing.index).adopted), None)
    if adopted is not None and adopted < today:
        found["adopted"] = (adopted, _("Since the promise was adopted"))
    return found


def _typed(request: MemberRequest) -> tuple[date, str] | None:
    form = since_form(request)
    day = form.cleaned_data["since"] if form.is_valid() else None
    return (day, _since(day)) if day else None


def _since(day: date) -> str:
    return _("Since %(day)s") % {"day": date_format(day)}
