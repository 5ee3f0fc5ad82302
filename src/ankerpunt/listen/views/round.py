"""Rounds: prepared, shown to the works council, and read when they have their words (L7, L10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ankerpunt.kit.access import EDITORS, EVERYONE, allow
from ankerpunt.kit.bodies import Size, takes
from ankerpunt.kit.htmx import page, posted, saved
from ankerpunt.kit.undo import tell
from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.forms.roster import RosterForm
from ankerpunt.listen.forms.round import LATER, RoundForm, proposed
from ankerpunt.listen.forms.round_step import AgreedForm, SparesForm
from ankerpunt.listen.models import Round, RoundSignature
from ankerpunt.listen.parts.round import (
    crumbs_of,
    dossier_of_round,
    list_page,
    round_page,
    set_up_page,
    to_page,
    url_of,
)
from ankerpunt.listen.parts.round_part import is_complete
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.booklet import pdf_file, word_file
from ankerpunt.plan.nouns import Unit
from ankerpunt.publish.booklet.pdf import as_booklet
from ankerpunt.publish.booklet.word.writer import as_word

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


def round_or_404(request: MemberRequest, key: str, *states: str) -> Round:
    """The round of this organisation; where states are named, only in one of them."""
    rounds = Round.objects.of(request.organisation).select_related("organisation", "study")
    found = rounds.filter(key=key, **({"state__in": states} if states else {})).first()
    if found is None:
        raise Http404(key)
    return found


@allow(*EVERYONE)
@require_safe
def rounds(request: MemberRequest, organisation: str) -> HttpResponse:
    return page(request, "listen/round/list.html", list_page(request))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: MemberRequest, organisation: str) -> HttpResponse:
    return _set_up(request, proposed(standing_of(request)))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    return _set_up(request, round_or_404(request, key, Round.State.DRAFT))


def _set_up(request: MemberRequest, round_: Round) -> HttpResponse:
    study = round_.study if round_.is_study else None
    form = RoundForm(posted(request), round_=round_, standing=standing_of(request), study=study)
    if request.method == "POST" and (kept := form.save(by=request.member)):
        tell(request, _("It is kept. Nobody was asked anything yet."))
        return saved(request, url_of(kept, "round" if form.step == LATER else "round_dossier"))
    context = {**set_up_page(request, form), "form": form, "study": study}
    return page(request, "listen/round/set_up.html", context, status=form.status)


@allow(*EVERYONE)
@require_safe
def shown(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    return page(request, "listen/round/detail.html", round_page(request, round_or_404(request, key)))


@allow(*EDITORS)
@takes(Size.TABLE)
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Count who works where out of a table; of the table itself nothing is kept."""
    round_ = round_or_404(request, key, Round.State.DRAFT)
    files = request.FILES if request.method == "POST" else None
    form = RosterForm(posted(request), files, units=standing_of(request).index.rows(Unit))
    if request.method == "POST" and form.is_valid() and form.roster:
        acts.count(round_, form.roster.people)
        tell(request, _("The people of each team are counted. Names and addresses are forgotten."))
        return saved(request, url_of(round_, "round_edit"))
    crumbs = crumbs_of(organisation, to_page(round_), of=round_)
    context = {"form": form, "crumbs": crumbs, "back": url_of(round_, "round_edit")}
    answer = page(request, "listen/round/people.html", context, status=form.status)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@allow(*EVERYONE)
@require_safe
def dossier(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    round_ = round_or_404(request, key)
    context = {
        **round_page(request, round_),
        "crumbs": crumbs_of(organisation, to_page(round_), of=round_),
        "told": dossier_of_round(request, round_),
        "form": AgreedForm(),
        "pdf_url": url_of(round_, "round_dossier_pdf"),
        "word_url": url_of(round_, "round_dossier_word"),
    }
    return page(request, "listen/round/dossier.html", context)


@allow(*EVERYONE)
@require_safe
def dossier_pdf(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    made = as_booklet(dossier_of_round(request, round_or_404(request, key)))
    return pdf_file(made, "round")


@allow(*EVERYONE)
@require_safe
def dossier_word(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    return word_file(as_word(dossier_of_round(request, round_or_404(request, key))), "round")


@allow(*EDITORS)
@require_POST
def agree(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Write down that the works council said yes, and by whom that was said."""
    round_ = round_or_404(request, key, Round.State.DRAFT)
    form = AgreedForm(request.POST)
    if form.is_valid() and not is_complete(round_):
        tell(request, _("It is not complete yet. Fill in what is missing first."))
        return saved(request, url_of(round_))
    if form.is_valid():
        acts.agree(round_, by=form.cleaned_data["who"])
        tell(request, _("The works council agreed. Codes can be made now."))
        return saved(request, url_of(round_))
    context = {"form": form, "crumbs": crumbs_of(organisation, to_page(round_), of=round_), "back": url_of(round_)}
    return page(request, "listen/round/agree.html", context, status=422)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def disagree(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    round_ = round_or_404(request, key, Round.State.DRAFT)
    if request.method == "POST":
        acts.disagree(round_)
        tell(request, _("The works council takes its yes back. No codes can be made now."))
        return saved(request, url_of(round_))
    return _asked_twice(
        request,
        round_,
        _("Does the works council take its yes back?"),
        _("Then no codes are made until it says yes again. Nothing else changes."),
        _("Yes, it takes it back"),
    )


@allow(*EDITORS)
@require_POST
def approve(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Somebody else than who began the round looked at the teams that changed (R1)."""
    round_ = round_or_404(request, key, Round.State.DRAFT)
    if round_.signed(RoundSignature.BEGAN) == request.member.pk:
        tell(request, _("You prepared it yourself. Ask a colleague to look at the teams."))
    else:
        acts.approve(round_, by=request.member)
        tell(request, _("You looked at the teams. It may go on."))
    return saved(request, url_of(round_))


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def spares(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """Slips that nobody drew: their codes go, before the paper does."""
    round_ = round_or_404(request, key, Round.State.INVITING, Round.State.OPEN)
    form = SparesForm(posted(request))
    if request.method == "POST" and form.is_valid():
        acts.spoil(round_, form.cleaned_data["codes"])
        tell(request, _("Codes that still worked are deleted. Throw the slips away."))
        return saved(request, url_of(round_))
    context = {"form": form, "crumbs": crumbs_of(organisation, to_page(round_), of=round_), "back": url_of(round_)}
    return page(request, "listen/round/spares.html", context, status=422 if form.errors else 200)


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def call_off(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    round_ = round_or_404(request, key, Round.State.INVITING)
    if request.method == "POST":
        if acts.call_off(round_):
            tell(request, _("It is called off. No code works any more."))
        else:
            tell(request, _("It just opened, so it cannot be called off. You can break it off."))
        return saved(request, url_of(round_))
    return _asked_twice(
        request,
        round_,
        _("Call it off before it opens?"),
        _("Every code that was made stops working. You can prepare another one after that."),
        _("Call it off"),
    )


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def break_off(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    round_ = round_or_404(request, key, Round.State.OPEN)
    if request.method == "POST":
        if acts.break_off(round_):
            tell(request, _("It is broken off. All answers are destroyed."))
        else:
            tell(request, _("Its words were just made, so it cannot be broken off any more."))
        return saved(request, url_of(round_))
    return _asked_twice(
        request,
        round_,
        _("Break it off while it is open?"),
        _("All answers are destroyed, and nothing will come out.")
        if round_.is_study
        else _(
            "All answers are destroyed and there will be no words. The same people cannot be asked the same for 150"
            " days."
        ),
        _("Break it off"),
    )


@allow(*EDITORS)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: MemberRequest, organisation: str, key: str) -> HttpResponse:
    """With the round of a study the study goes, which links to the page that asks so."""
    round_ = round_or_404(request, key, Round.State.DRAFT)
    if request.method == "POST":
        round_.delete()
        tell(request, _("The prepared round is thrown away."))
        return saved(request, crumbs_of(organisation)[1].url)
    return _asked_twice(
        request,
        round_,
        _("Throw this prepared round away?"),
        _("Nobody was asked anything yet. What you prepared is gone."),
        _("Throw it away"),
    )


def _asked_twice(request: MemberRequest, round_: Round, question: str, consequence: str, submit: str) -> HttpResponse:
    context = {
        "question": question,
        "consequence": consequence,
        "submit": submit,
        "url": request.path,
        "back": url_of(round_),
        "crumbs": crumbs_of(request.organisation.slug, to_page(round_), of=round_),
    }
    return page(request, "listen/round/confirm.html", context)
