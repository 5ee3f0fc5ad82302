"""Every page on which a form is filled in: asked for, sent, saved, or shown again with what stands in its way.

return form_page(request, form, "promise/usp/step.html", context, said=_("The step is added."), to=usp_url(row))
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.forms import TextInput
from django.utils.translation import gettext as _

from ankerpunt.kit.htmx import is_htmx, page, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.organisation.forms.once import save_once
from ankerpunt.pages.mending import Mending, mark, on_the_way
from ankerpunt.plan.facts.owner import owners

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.http import HttpResponse

    from ankerpunt.kit.htmx import Swap
    from ankerpunt.organisation.forms.once import Sent
    from ankerpunt.organisation.models import Change
    from ankerpunt.organisation.request import MemberRequest

    Way = str | Callable[[Any], str]
    Answer = Callable[[], HttpResponse]


OWNER = "owner"


def form_page(
    request: MemberRequest,
    form: Any,
    template: str | Sequence[str],
    context: Mapping[str, Any] | Callable[[], Mapping[str, Any]],
    *,
    to: Way = "",
    said: Way = "",
    swaps: Callable[[], Sequence[Swap]] = tuple,
    answer: Answer | None = None,
    save: Callable[[], Change | Sent | None] | None = None,
) -> HttpResponse:
    """The page with the form, or, once it is saved, the way on.

    Parameters
    ----------
    context
        What the template needs, or a function that gives it: asked only where the form is shown.
    to
        Where to go after saving: an address, or a function that gives one for the row.
    said
        What the toast says, or a function that gives it for the row; without it, that the row is saved, by its name.
    swaps
        The parts of the page behind the drawer to show anew, as the plan is after saving.
    answer
        Answers instead, where going on takes more than an address.
    save
        Saves instead, where more than the row of one form is saved; None means: show it again.

    Whoever came here from a finding goes on to the next one of its kind.
    """
    keep, mending = save or partial(save_once, form, by=request.member), Mending.read(request)
    if request.method == "POST" and (change := keep()):
        standing = stand_anew(request)
        told = _of(said, form) or _("“%(what)s” is saved.") % {"what": standing.name(form.instance)}
        tell(request, told, undo=change.undo_url)
        if mending is not None:
            return saved(request, mending.go_on())
        if answer is not None:
            return answer()
        return saved(request, _of(to, form), *(swaps() if is_htmx(request) else ()))
    shown = context() if callable(context) else context
    mark(request, form)
    _offer_owners(request, form)
    return page(request, template, {**shown, "form": form, **on_the_way(mending)}, status=form.status)


def _offer_owners(request: MemberRequest, form: Any) -> None:
    """Who sees to things so far is proposed where a form asks who will: a role is written the same way each time.

    What is several forms, such as a canvas, asks for no owner.
    """
    named = [field for name, field in getattr(form, "fields", {}).items() if name.endswith(OWNER)]
    asked = [field for field in named if isinstance(field.widget, TextInput)]
    if asked:
        form.owners = owners(standing_of(request).index)
    for field in asked:
        field.widget.attrs["list"] = "owners-so-far"


def _of(way: Way, form: Any) -> str:
    """Not every form is on a row."""
    return way if isinstance(way, str) else way(form.instance)


def acted(request: MemberRequest, change: Change, said: str, *, to: str) -> HttpResponse:
    """Answer an act of one press: say what was done, with its undo, and go on."""
    tell(request, said, undo=change.undo_url)
    return saved(request, to)
