"""What a plan and its campaigns owe: each lesson in a row of its own, and what was answered before (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.activate.models import Campaign as CampaignRow
from ankerpunt.activate.models import CommunicationPlan as PlanRow
from ankerpunt.check.owing import of_campaign, of_plan
from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language, near_day
from ankerpunt.learn.forms.learning_answer import RowForm
from ankerpunt.learn.models import Learning as LearningRow
from ankerpunt.learn.models import LearningAnswer as AnswerRow
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.request import get_or_404
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.plan.nouns import Campaign, CommunicationPlan, Learning, LearningAnswer
from ankerpunt.plan.speech import say_list
from ankerpunt.plan.words import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ankerpunt.check.owing import Debt
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest

    Whose = Campaign | CommunicationPlan

WHOLE = "whole"
MARKS = {"adopted": "done", "adapted": "half", "declined": "close"}
SHOWN_AS = {"Campaign": "campaign", "CommunicationPlan": "plan"}


class Open(Struct, frozen=True):
    """A lesson that waits for an answer, and the form in its row; without the right to answer there is none."""

    id: str
    text: str
    url: str
    source: str
    act: str
    form: Any = None


class Owing(Struct, frozen=True):
    """A plan or a campaign with the lessons that it is to answer."""

    title: str
    note: str
    rows: tuple[Open, ...]


class Given(Struct, frozen=True):
    """A lesson that has its answer."""

    text: str
    url: str
    icon: str
    answer: str
    reason: str
    day: str
    edit_url: str


class Row(Struct, frozen=True):
    """The row that is answered, as the address names it."""

    whose: Owned
    learning: LearningRow


def whose_or_404(request: MemberRequest, noun: type[Whose], slug: str) -> Whose:
    found = standing_of(request).index.get(noun, slug)
    if found is None:
        raise Http404(slug)
    return found


def page(request: MemberRequest, whose: Whose, sent: RowForm | None = None) -> dict[str, Any]:
    """The page of what is owed; `sent` is the form of a row that could not be saved."""
    standing = standing_of(request)
    debts = list(_debts(standing, whose))
    waiting = sum(each.answer is None for _whose, some in debts for each in some)
    counted = sum(len(some) for _whose, some in debts)
    return {
        "crumbs": [*crumbs(request, kind(type(whose).__name__)), standing.link(whose)],
        "whose": whose,
        "url": standing.url(whose),
        "waiting": waiting,
        "counted": counted,
        "answered": counted - waiting,
        "width": f"{100 * (counted - waiting) / max(counted, 1):.0f}",
        "lead": _lead(standing.name(whose), counted, waiting),
        "cards": [_card(request, each, some, whose, sent) for each, some in debts if _waits(some)],
        "given": [_given(request, debt) for _whose, some in debts for debt in some if debt.answer],
        "may_edit": may_edit(request),
    }


def waiting(standing: Standing, whose: Whose) -> int:
    """How many lessons wait for an answer of a campaign and its plan, or of a plan and its campaigns to come."""
    return sum(each.answer is None for _whose, some in _debts(standing, whose) for each in some)


def owed_url(organisation: str, whose: Whose | Owned) -> str:
    slug = whose.id if isinstance(whose, Campaign | CommunicationPlan) else whose.slug
    return address(f"learn:{SHOWN_AS[type(whose).__name__]}_owed", organisation=organisation, slug=slug)


def form_for(request: MemberRequest, row: Row, data: Any = None) -> RowForm:
    """The form on the answer of a row: the one that is there, or a new one."""
    field = SHOWN_AS[type(row.whose).__name__]
    asked = AnswerRow.objects.of(request.organisation).filter(**{field: row.whose, "learning": row.learning})
    answer = asked.first() or AnswerRow(**{field: row.whose, "learning": row.learning})
    if data is not None:
        answer.answered_on = timezone.localdate()
    return RowForm(
        data, instance=answer, organisation=request.organisation, by=request.member, prefix=row.learning.slug
    )


def row_or_404(request: MemberRequest, noun: str, slug: str, learning: str) -> Row:
    whose: Owned = (
        get_or_404(request, CampaignRow, slug=slug) if noun == "Campaign" else get_or_404(request, PlanRow, slug=slug)
    )
    return Row(whose, get_or_404(request, LearningRow, slug=learning))


def next_of(request: MemberRequest, whose: Whose) -> str:
    """The next lesson without an answer on the page that one answered from, or its top."""
    found = (each for _whose, some in _debts(standing_of(request), whose) for each in some if each.answer is None)
    first = next(found, None)
    return f"{owed_url(request.organisation.slug, whose)}{f'#lesson-{first.learning.id}' if first else ''}"


def _debts(standing: Standing, whose: Whose) -> Iterator[tuple[Whose, tuple[Debt, ...]]]:
    """First what all of a plan owes, then its campaigns that are still to end; of a campaign only its own."""
    index = standing.index
    plan = whose if isinstance(whose, CommunicationPlan) else index.get(CommunicationPlan, whose.plan)
    if plan is not None:
        yield plan, of_plan(plan, index)
    if isinstance(whose, Campaign):
        yield whose, of_campaign(whose, index)
        return
    for campaign in index.referring(whose.id, by=(Campaign, "plan")):
        if campaign.ends_on >= timezone.localdate():
            yield campaign, of_campaign(campaign, index)


def _waits(debts: Sequence[Debt]) -> bool:
    return any(each.answer is None for each in debts)


def _lead(name: str, counted: int, waiting: int) -> str:
    if not counted:
        return _("No earlier campaign taught anything that is of use here.")
    if not waiting:
        return _("All lessons have an answer. “%(name)s” can begin.") % {"name": name}
    said = ngettext(
        "%(answered)s of %(counted)s lessons has an answer. %(waiting)s to go, and “%(name)s” begins better.",
        "%(answered)s of %(counted)s lessons have an answer. %(waiting)s to go, and “%(name)s” begins better.",
        counted - waiting,
    )
    return said % {"answered": counted - waiting, "counted": counted, "waiting": waiting, "name": name}


def _card(request: MemberRequest, whose: Whose, debts: Sequence[Debt], page_of: Whose, sent: RowForm | None) -> Owing:
    name = standing_of(request).name(whose)
    whole = isinstance(whose, CommunicationPlan)
    day = near_day(whose.starts_on, timezone.localdate())
    return Owing(
        title=_("For all of the plan") if whole else _("For “%(name)s”") % {"name": name},
        note=_("one answer holds for all campaigns") if whole else _("begins %(day)s") % {"day": day},
        rows=tuple(_open(request, whose, each.learning, page_of, sent) for each in debts if each.answer is None),
    )


def _open(request: MemberRequest, whose: Whose, learning: Learning, page_of: Whose, sent: RowForm | None) -> Open:
    standing = standing_of(request)
    organisation = request.organisation.slug
    act = address(
        f"learn:{SHOWN_AS[type(whose).__name__]}_answer",
        organisation=organisation,
        slug=whose.id,
        learning=learning.id,
    )
    form = None
    if may_edit(request):
        is_sent = sent is not None and sent.prefix == learning.id
        form = sent if is_sent else RowForm(organisation=request.organisation, by=request.member, prefix=learning.id)
    return Open(
        id=learning.id,
        text=learning.text,
        url=standing.url(learning),
        source=source_of(standing, learning),
        act=act if whose is page_of else f"{act}?{WHOLE}={page_of.id}",
        form=form,
    )


def source_of(standing: Standing, learning: Learning) -> str:
    """Where a lesson was learned, out of what, what it is about, and whether it is weak."""
    campaign = standing.index.get(Campaign, learning.campaign)
    processes = [standing.name(each) for each in standing.found("Process", learning.processes)]
    learned = (
        _("Learned in %(campaign)s") % {"campaign": standing.name(campaign)} if campaign else _("Heard in a round")
    )
    shown_by = learning.evidence.strip().rstrip(".")
    out_of = _("out of %(evidence)s") % {"evidence": shown_by} if shown_by else ""
    about = _("always holds") if learning.applies_to_all else ""
    if not about and processes:
        about = _("about %(processes)s") % {"processes": say_list(processes, language())}
    weak = _("weak evidence") if learning.strength == "weak" else ""
    return " · ".join(filter(None, (", ".join(filter(None, (learned, out_of))), about, weak)))


def _given(request: MemberRequest, debt: Debt) -> Given:
    standing, answer = standing_of(request), debt.answer
    assert isinstance(answer, LearningAnswer)
    edit = kind("LearningAnswer").act_address(request.organisation.slug, "edit", answer.id)
    return Given(
        text=debt.learning.text,
        url=standing.url(debt.learning),
        icon=MARKS[answer.answer],
        answer=label("LearningAnswer", "answer", answer.answer, language=language()),
        reason=answer.reason,
        day=date_format(answer.answered_on) if answer.answered_on else "",
        edit_url=edit if may_edit(request) else "",
    )
