from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from ankerpunt.kit.access import Role, allow, participant
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.parts import Link
from ankerpunt.kit.undo import tell
from ankerpunt.organisation import mail
from ankerpunt.organisation.actions import member as acts
from ankerpunt.organisation.device import remember
from ankerpunt.organisation.forms.member import InvitationForm, RegistrationForm
from ankerpunt.organisation.models import Invitation, User
from ankerpunt.organisation.views.start import home_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from ankerpunt.organisation.request import MemberRequest


@allow(Role.ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: MemberRequest, organisation: str) -> HttpResponse:
    form = InvitationForm(posted(request), organisation=request.organisation)
    if request.method == "POST" and (invited := acts.invite(form, by=request.member)):
        _say(request, invited, form.passed_over)
        return saved(request, reverse("organisation:people", args=[organisation]))
    crumbs = [Link(_("People and roles"), reverse("organisation:people", args=[organisation]))]
    context = {"form": form, "crumbs": crumbs, "mail_goes_out": mail.goes_out()}
    return page(request, "organisation/invitation/create.html", context, status=422 if form.errors else 200)


@allow(Role.ADMIN)
@require_POST
def send(request: MemberRequest, organisation: str, invitation: int) -> HttpResponse:
    found = get_object_or_404(Invitation.objects.of(request.organisation).open(), pk=invitation)
    acts.send_again(found)
    _say(request, [found], [])
    return saved(request, reverse("organisation:people", args=[organisation]))


def _say(request: MemberRequest, invited: list[Invitation], passed_over: list[str]) -> None:
    """One is taken back with one press; of several each can be withdrawn from the list below."""
    people = request.organisation.slug
    one = invited[0]
    if len(invited) > 1:
        said = ngettext("%(count)d person is invited.", "%(count)d people are invited.", len(invited))
        said %= {"count": len(invited)}
    elif mail.goes_out():
        said = _("An invitation is on its way to %(email)s.") % {"email": one.email}
    else:
        said = _("%(email)s is invited. No mail goes out from here: pass on the link below yourself.")
        said %= {"email": one.email}
    if passed_over:
        said += " " + _("Here or invited already: %(who)s.") % {"who": ", ".join(passed_over)}
    undo = reverse("organisation:withdraw_invitation", args=[people, one.pk]) if len(invited) == 1 else ""
    tell(request, said, undo=undo)


@allow(Role.ADMIN)
@require_POST
def withdraw(request: MemberRequest, organisation: str, invitation: int) -> HttpResponse:
    found = get_object_or_404(Invitation.objects.of(request.organisation), pk=invitation)
    found.delete()
    tell(request, _("The invitation of %(email)s is withdrawn.") % {"email": found.email})
    return saved(request, reverse("organisation:people", args=[organisation]))


@participant
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Join with the account that is signed in, or sign in first, or make an account."""
    invitation = Invitation.objects.by_token(token)
    if invitation is None:
        return page(request, "organisation/invitation/gone.html", status=410)
    if request.user.is_authenticated:
        return _join(request, invitation)
    if User.objects.filter(email__iexact=invitation.email).exists():
        return page(request, "organisation/invitation/known.html", {"invitation": invitation})
    form = RegistrationForm(posted(request), email=invitation.email)
    if request.method == "POST" and form.is_valid():
        user = acts.register(invitation, name=form.cleaned_data["name"], password=form.cleaned_data["password"])
        login(request, user, backend=settings.AUTHENTICATION_BACKENDS[-1])
        answer = HttpResponseRedirect(home_of(acts.accept(invitation, user=user)), status=303)
        remember(answer, request=request, user=user)
        return answer
    context = {"invitation": invitation, "form": form}
    return page(request, "organisation/invitation/register.html", context, status=422 if form.errors else 200)


def _join(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    user = request.user
    same = isinstance(user, User) and user.email.lower() == invitation.email.lower()
    if request.method == "POST" and same and isinstance(user, User):
        return HttpResponseRedirect(home_of(acts.accept(invitation, user=user)), status=303)
    return page(request, "organisation/invitation/join.html", {"invitation": invitation, "same": same})
