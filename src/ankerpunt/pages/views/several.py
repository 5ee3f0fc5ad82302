"""Many rows of a noun at once, out of a list that is pasted or brought as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from django.http import Http404, HttpResponse, QueryDict

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import posted
from ankerpunt.pages.around import STARTERS, around_form
from ankerpunt.pages.forms.several import SeveralForm
from ankerpunt.pages.registry import filling
from ankerpunt.pages.rows import editable_or_404
from ankerpunt.pages.several import several_of
from ankerpunt.pages.writing import form_page

if TYPE_CHECKING:
    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.several import Several


@allow(*EDITORS)
@takes(Size.TABLE)
def several_objects(request: MemberRequest, organisation: str, room: str, table: str) -> HttpResponse:
    noun = editable_or_404(room, table)
    filled, several = filling(noun.noun), several_of(noun.noun)
    if several is None:
        raise Http404(noun.noun)
    begun = filled.begin(request)
    if isinstance(begun, HttpResponse):
        return begun
    row: Owned = begun or noun.model(organisation=request.organisation)
    files = request.FILES if request.method == "POST" else None
    form = SeveralForm(
        posted(request) or _starters(request, noun, several),
        files,
        filled=filled,
        several=several,
        by=request.member,
        begun=row,
    )
    form.offered = request.method != "POST"
    return form_page(
        request,
        form,
        filled.templates("several"),
        lambda: around_form(request, noun),
        to=filled.left(request, row),
        said=lambda _row: form.made_label,
        save=partial(form.take_over, by=request.member),
    )


def _starters(request: MemberRequest, noun: Kind, several: Several) -> QueryDict | None:
    """What an organisation can begin with, as if it had been pasted; nothing of it is made yet."""
    text = several.begun(request, noun.noun) if STARTERS in request.GET else ""
    if not text:
        return None
    sent = QueryDict(mutable=True)
    sent.update({"table": text, "key": str(uuid4())})
    return sent
