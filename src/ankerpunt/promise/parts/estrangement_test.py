"""How far the test of a new version is, in words, and the form of each group that gave no answer yet (U4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from ankerpunt.plan.facts.estrangement_test import Recognition


def summary_of(recognition: Recognition) -> str:
    """“1 of 2 groups asked, of 1 we do not know”."""
    count = len(recognition.rows)
    text = ngettext("%(asked)s of %(count)s group asked", "%(asked)s of %(count)s groups asked", count)
    said = text % {"asked": recognition.asked, "count": count}
    if not recognition.unknown:
        return said
    unknown = ngettext("of %(count)s we do not know", "of %(count)s we do not know", recognition.unknown)
    return _("%(asked)s, %(unknown)s") % {"asked": said, "unknown": unknown % {"count": recognition.unknown}}
