"""What is brought about processes in a table: contacts by month, and national names (C3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.forms.contacts import ContactsForm
from ankerpunt.activate.forms.product_names import ProductNamesForm
from ankerpunt.activate.parts.contact_series import showing
from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@takes(Size.TABLE)
def bring(request: MemberRequest, organisation: str) -> HttpResponse:
    """Take over the contacts of processes; goes to the page of the first one."""
    asked = request.GET.get("process", "")
    form = ContactsForm(posted(request), request.FILES or None, standing=standing_of(request), process=asked)
    if request.method == "POST" and (sent := form.take_over(by=request.member)):
        if count := form.taken:
            told = ngettext("%(count)s number is taken over.", "%(count)s numbers are taken over.", count)
            tell(request, told % {"count": count}, undo=sent.undo_url)
        to = kind("Process")
        return saved(request, to.address(organisation, sent.slug) if sent.slug else to.list_address(organisation))
    context = {**around_form(request, kind("Process")), "form": form, **showing(form)}
    return page(request, "activate/contacts/bring.html", context, status=form.status)


@allow(*EDITORS)
@takes(Size.TABLE)
def names(request: MemberRequest, organisation: str) -> HttpResponse:
    """Take over national names for processes: first the proposals, then what somebody accepts."""
    form = ProductNamesForm(posted(request), request.FILES or None, standing=standing_of(request))
    if request.method == "POST" and (sent := form.take_over(by=request.member)):
        if count := len(form.changed):
            told = ngettext("%(count)s process has its name.", "%(count)s processes have their names.", count)
            tell(request, told % {"count": count}, undo=sent.undo_url)
        else:
            tell(request, _("Nothing changed: the processes have these names already."))
        return saved(request, kind("Process").list_address(organisation))
    context = {**around_form(request, kind("Process")), "form": form}
    return page(request, "activate/contacts/product_names.html", context, status=form.status)
