"""What the page shows on which answers of another tool come in: how they were read and what cannot be used, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.wording import language
from ankerpunt.listen.parts.study_set_up import study_crumbs
from ankerpunt.text import capital

if TYPE_CHECKING:
    from ankerpunt.listen.brought.study import Brought
    from ankerpunt.listen.forms.study_bring import StudyBringForm
    from ankerpunt.organisation.request import MemberRequest


class Inside(Struct, frozen=True):
    """A file in sentences."""

    too_little: str
    sizes: str
    groups: list[tuple[str, bool]]
    reasons: list[str]
    noticed: list[str]
    parts: list[tuple[str, str, str]]


def brought_page(request: MemberRequest, form: StudyBringForm) -> dict[str, Any]:
    crumbs = study_crumbs(request.organisation.slug)
    return {"form": form, "crumbs": crumbs, "inside": inside(form.found) if form.found else None}


def inside(found: Brought) -> Inside:
    spoken, data = language(), found.data
    sizes = ""
    if data is not None:
        people, screens, items = data.n_respondents, data.n_tasks, data.n_items
        sizes = _("%(people)s, %(screens)s, %(items)s.") % {
            "people": ngettext("%(count)s person", "%(count)s people", people) % {"count": people},
            "screens": ngettext("%(count)s screen", "%(count)s screens", screens) % {"count": screens},
            "items": ngettext("%(count)s item", "%(count)s items", items) % {"count": items},
        }
    return Inside(
        too_little=found.too_little.say(spoken) if found.too_little else "",
        sizes=sizes,
        groups=found.groups,
        reasons=[_times(each.count, each.sentence.say(spoken)) for each in found.reasons],
        noticed=[sentence(each.say(spoken)) for each in (*found.noticed, *found.about_items)],
        parts=[(label.say(spoken), ", ".join(columns), how.say(spoken)) for label, columns, how in found.parts],
    )


def sentence(note: str) -> str:
    """What was noticed, with a capital and a full stop."""
    return f"{capital(note.rstrip('.'))}."


def _times(count: int, why: str) -> str:
    told = ngettext("%(count)s time: %(why)s", "%(count)s times: %(why)s", count)
    return told % {"count": count, "why": why}
