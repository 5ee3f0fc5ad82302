"""A row that a colleague removed, or put in the archive, while somebody was writing on it: who, when, and the way back.

    raise gone(request, Usp, slug)

where a row is not found. `GoneMiddleware` answers it with a page that keeps what was typed and offers to bring the row
back; the button sends the same form again with the act to undo, so that it is saved on the row as it was.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from ankerpunt.organisation.models import Change, Owned
from ankerpunt.organisation.saying import told

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.safestring import SafeString

    from ankerpunt.organisation.models import Organisation, User

LOOKED_AT = 200  # acts since the row went, of which one took it away


class GoneError(Http404):
    """The row that a form was opened on is not there any more, or no longer counts; asked for, it is not found."""

    def __init__(self, row: Owned, page: Any, *, archived: bool) -> None:
        super().__init__(str(row))
        self.row = row
        self.page = page
        self.archived = archived

    @property
    def who(self) -> User | None:
        found: User | None = self.page.history_user
        return found

    @property
    def when(self) -> datetime:
        found: datetime = self.page.history_date
        return found

    def heading(self, called: str) -> str:
        said = _("“%(what)s” is in the archive") if self.archived else _("“%(what)s” was removed")
        return said % {"what": called}

    @property
    def told(self) -> SafeString:
        """Who did it, and that nothing is lost."""
        if self.archived:
            said = _("%(who)s put it in the archive on %(when)s, while you were working on it.")
        else:
            said = _("%(who)s removed it on %(when)s, while you were working on it.")
        return told(said, _("Nothing is saved yet, and nothing is lost."), who=self.who, when=self.when)

    @cached_property
    def change(self) -> Change | None:
        """The act that took the row away, with everything that went along."""
        return act_of(self.row, self.page.pk)


def act_of(row: Owned, page: int | None) -> Change | None:
    """The act in which a page of a row's history was written."""
    label = row._meta.label_lower
    written = type(row).history.filter(pk=page).values_list("history_date", flat=True).first()
    if written is None:
        return None
    acts = Change.objects.filter(organisation=row.organisation_id, made_at__gte=written).order_by("made_at")
    for act in islice(acts.iterator(LOOKED_AT), LOOKED_AT):
        if any((model, after) == (label, page) for model, _key, _before, after in act.touched):
            act.organisation = row.organisation
            return act
    return None


def gone(request: HttpRequest, model: type[Owned], slug: str) -> Http404:
    """Why there is no such row for a form that was sent: somebody took it away, or else there never was one."""
    organisation = request.organisation  # type: ignore[attr-defined]
    if request.method == "POST":
        page = model.history.filter(organisation=organisation, slug=slug).order_by("-history_id").first()
        if page is not None and (page.history_type == "-" or page.archived_on is not None):
            return GoneError(_row(page, organisation), page, archived=page.history_type != "-")
    return Http404(slug)


def refuse_gone(row: Owned, newest: Any) -> None:
    """Nothing is written on a row that was removed, or that lies in the archive; `newest` is its last page."""
    if newest is not None and newest.history_type == "-":
        raise GoneError(_row(newest, row.organisation), newest, archived=False)
    if newest is not None and newest.archived_on is not None:
        raise GoneError(row, newest, archived=True)


def refuse_below(row: Owned) -> None:
    """Nothing is begun below a row that lies in the archive; one that was read for the form, and is not asked by it."""
    for field in row._meta.concrete_fields:
        above = row._state.fields_cache.get(field.name)
        if not field.null and isinstance(above, Owned) and above.archived_on is not None:
            above.organisation = row.organisation
            newest = type(above).history.filter(id=above.pk).select_related("history_user").order_by("-history_id")
            refuse_gone(above, newest.first())


def _row(page: Any, organisation: Organisation) -> Owned:
    row: Owned = page.instance
    row.organisation = organisation
    return row
