"""Making the codes of a round: printed at once, and never to be had again (L10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ankerpunt.kit.access import EDITORS, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.kit.wording import language
from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.actions.round_mail import send_codes
from ankerpunt.listen.forms.roster import RosterForm
from ankerpunt.listen.models import Round
from ankerpunt.listen.parts.round import url_of
from ankerpunt.listen.parts.round_codes import Papers, codes_page, printed
from ankerpunt.listen.views.round import round_or_404
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation import mail
from ankerpunt.plan.nouns import Unit
from ankerpunt.publish.listening.slips import zipped
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@allow(*EDITORS)
@takes(Size.TABLE)
@require_http_methods(["GET", "HEAD", "POST"])
def codes(request: MemberRequest, organisation: str, key: str) -> HttpResponseBase:
    """Slips as a PDF; making them anew makes earlier ones worthless."""
    round_ = round_or_404(request, key, Round.State.DRAFT, Round.State.INVITING)
    if round_.way == Round.Way.MAILED:
        return _mailed(request, round_)
    refused = acts.not_yet(round_, standing_of(request))
    if request.method == "POST" and not refused:
        try:
            made = printed(request, round_)
        except Refusal as no:
            refused = no.sentence
        else:
            return _paper(made)
    said = refused.say(language()) if refused else ""
    context = codes_page(request, round_, refused=said)
    status = 409 if request.method == "POST" else 200
    return page(request, "listen/round/codes.html", context, status=status)


def _mailed(request: MemberRequest, round_: Round) -> HttpResponse:
    """Codes to the addresses of a table, from memory: neither the table nor who got which is kept."""
    standing = standing_of(request)
    files = request.FILES if request.method == "POST" else None
    form = RosterForm(posted(request), files, units=standing.index.rows(Unit), mailed=True)
    refused = acts.not_yet(round_, standing)
    if request.method == "POST" and not refused and form.is_valid() and form.roster:
        try:
            send_codes(round_, form.roster, standing, site=request.build_absolute_uri("/"))
        except Refusal as no:
            form.add_error("table", no.sentence.say(language()))
        else:
            tell(request, _("The codes are on their way. This page says how far they are."))
            return saved(request, url_of(round_))
    said = refused.say(language()) if refused else ""
    context = {**codes_page(request, round_, refused=said), "form": form, "goes_out": mail.goes_out()}
    status = 409 if refused and request.method == "POST" else form.status
    answer = page(request, "listen/round/mailed.html", context, status=status)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@allow(*EDITORS)
@require_POST
def open_(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Open a round whose day has come; the clock does so in the night as well."""
    round_ = round_or_404(request, key, Round.State.INVITING)
    if acts.open_due(Round.objects.filter(pk=round_.pk)):
        tell(request, _("It is open now."))
    else:
        tell(request, _("It cannot open yet: the first day is still to come, or letters are on their way."))
    return saved(request, url_of(round_))


@allow(*EDITORS)
@require_POST
def close_again(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """What the auditor would not let out is tried once more, by the clock."""
    round_ = round_or_404(request, key, Round.State.OPEN)
    acts.close_again(round_)
    tell(request, _("It is tried once more within a few minutes."))
    return saved(request, url_of(round_))


def _paper(papers: Papers) -> HttpResponseBase:
    """One PDF; of a large round a ZIP of several, each sent as soon as it is set."""
    answer: HttpResponseBase
    if len(papers) == 1:
        name, content = next(iter(papers))
        answer = HttpResponse(content, content_type="application/pdf")
    else:
        name = "codes.zip"
        answer = StreamingHttpResponse(zipped(papers), content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Accel-Buffering"] = "no"
    return answer
