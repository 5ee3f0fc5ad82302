"""What the page shows of activities that are brought: row by row what would change, and what somebody can do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.brought.activity_fields import PLAN, euros
from ankerpunt.activate.parts.calendar import calendar_url
from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.publish.calendar.words import title_of

if TYPE_CHECKING:
    from ankerpunt.activate.brought.activity_proposal import ActivityDifference, Difference
    from ankerpunt.activate.forms.activities import BringActivitiesForm

TONES = {"new": "new", "changed": "new", "clash": "clash"}


@dataclass(frozen=True)
class ShownDifference:
    """One value: what comes in, what is here, and the choice where they clash."""

    label: str
    comes: str
    stands: str
    name: str
    asks: bool
    taken: bool


@dataclass(frozen=True)
class ShownRow:
    """One row of the table; `way` leads to where an activity is started."""

    title: str
    where: str
    tone: str
    note: str
    differences: tuple[ShownDifference, ...]
    why: tuple[str, ...]
    way: Link | None


def showing(form: BringActivitiesForm) -> dict[str, Any]:
    """What the template needs beside the form."""
    standing, plan = form.standing, form.plan
    back = calendar_url(standing.organisation.slug, plan.id)
    return {
        "form": form,
        "plan": plan,
        "back": back,
        "crumbs": [standing.link(plan), Link(title_of(plan, language()), back)],
        "workbook_url": address("activate:calendar_workbook", organisation=standing.organisation.slug, slug=plan.id),
        "counts": _counts(form),
        "wrong": len(form.lines) > form.taken,
        "rows": [_row(form, row) for row in form.rows if row.sort != "same"],
    }


def _counts(form: BringActivitiesForm) -> list[tuple[str, bool]]:
    """How many are new, change or wait; the loud ones are what somebody looks at."""
    wrong = [number for number, line in form.lines.items() if not line.new]
    count = Counter(row.sort for row in form.rows if row.number not in wrong)
    out = sum(count[sort] for sort in ("gone", "doubt", "twice", "starts"))
    found = [
        (count["new"], _("%(count)s new"), True),
        (count["changed"], _("%(count)s changed"), True),
        (count["clash"], ngettext("%(count)s clashes", "%(count)s clash", count["clash"]), True),
        (
            len(wrong),
            ngettext("%(count)s cannot be saved so", "%(count)s cannot be saved so", len(wrong)),
            True,
        ),
        (out, ngettext("%(count)s stays out", "%(count)s stay out", out), False),
        (count["same"], _("%(count)s as it is"), False),
        (count["kept"], _("%(count)s changed here meanwhile, and stays so"), False),
    ]
    return [(told % {"count": number}, loud) for number, told, loud in found if number]


def _row(form: BringActivitiesForm, row: ActivityDifference) -> ShownRow:
    notes = {
        "new": _("This becomes a new activity."),
        "kept": _("Changed here meanwhile, and stays so."),
        "gone": _("This activity is not in this plan any more. It stays out."),
        "doubt": _("Several activities are called this. Change it in the workbook, where each has its own row."),
        "twice": _("This is about the same activity as a row above. It stays out."),
    }
    line = form.lines.get(row.number)
    why = tuple(line.why) if line else ()
    return ShownRow(
        title=row.title or _("without a title"),
        where=_("row %(at)s") % {"at": row.number},
        tone="clash" if why else TONES.get(row.sort, "quiet"),
        note=notes.get(row.sort, ""),
        differences=tuple(_difference(form, each) for each in row.differences if not each.starts),
        why=why,
        way=_start(form, row) if row.starts else None,
    )


def _start(form: BringActivitiesForm, row: ActivityDifference) -> Link | None:
    """To the page that asks what has to be true before it starts; what waits no more has its own field."""
    if row.known is None:
        return None
    organisation = form.standing.organisation.slug
    if row.known.status == "planned":
        return Link(
            _("Start it here"), address("activate:activity_start", organisation=organisation, slug=row.known.id)
        )
    edit = kind("Activity").act_address(organisation, "edit", row.known.id)
    return Link(_("Change its status here"), f"{edit}?field=status")


def _difference(form: BringActivitiesForm, each: Difference) -> ShownDifference:
    return ShownDifference(
        label=word("Activity", each.field),
        comes=_in_words(each.field, each.comes) or _("empty"),
        stands=_in_words(each.field, each.stands),
        name=each.name,
        asks=each.outcome == "clash",
        taken=each.is_taken(form.choices),
    )


def _in_words(field: str, text: str) -> str:
    """A value as a page shows it; what nobody can read as it was typed."""
    if PLAN[field].kind == "date" and text:
        try:
            return date_format(date.fromisoformat(text))
        except ValueError:
            return text
    if field.endswith("_cents") and (amount := euros(text)) is not None:
        return f"€ {number_format(amount, decimal_pos=2 if amount % 1 else 0, force_grouping=True)}"
    return word("Activity", field, text) if text in PLAN[field].choices and text else text
