"""The four routes side by side, with what speaks for each and against it, and the answers that were given (U3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.htmx import Swap, posted
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import stand_anew, standing_of
from ankerpunt.pages.around import around_list, findings_about, lines, may_edit
from ankerpunt.pages.facts import facts
from ankerpunt.pages.forms.object import first_values
from ankerpunt.plan.facts import target_group_choice as choices
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.understand.forms.target_group_choice import NewDecisionForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.paginator import Page

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.forms.owned import OwnedForm
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked
    from ankerpunt.plan.nouns import ChoiceArgument, TargetGroupChoice
    from ankerpunt.understand import models

ROUTES = ("strengthen_existing", "reach_new", "both", "let_go")
ON_BOARD = "board"
# What the check says about the choice itself.
ASKED = ("U103", "U104", "U105")


@dataclass(frozen=True)
class Argument:
    """An argument on the board; it can be changed as long as its look is open."""

    text: str
    group: str
    edit_url: str


@dataclass(frozen=True)
class Side:
    """What speaks for a route, or against it."""

    stance: str
    arguments: list[Argument]
    add_url: str


@dataclass(frozen=True)
class Route:
    code: str
    name: str
    lead: str
    warning: str
    sides: tuple[Side, Side]
    choose_url: str
    chosen: bool


class Board:
    """One choice with its arguments: those of an open one can be changed, new ones begin a new look where it is not."""

    def __init__(self, standing: Standing, choice: TargetGroupChoice | None, *, adding: bool) -> None:
        self.standing, self.choice, self.adding = standing, choice, adding
        self.arguments = choices.arguments(choice.id, standing.whole) if choice else ()

    @property
    def routes(self) -> list[Route]:
        return [self._route(code) for code in ROUTES]

    def _route(self, code: str) -> Route:
        choose = f"{kind('TargetGroupChoice').act_address(self.standing.organisation.slug, 'new')}?route={code}"
        return Route(
            code=code,
            name=sentence_case(word("TargetGroupChoice", "route", code)),
            lead=_lead(code),
            warning=_warning() if code == "both" else "",
            sides=(self._side(code, "for"), self._side(code, "against")),
            choose_url=choose if self.adding else "",
            chosen=bool(self.choice and self.choice.route == code),
        )

    def _side(self, route: str, stance: str) -> Side:
        add = kind("ChoiceArgument").act_address(self.standing.organisation.slug, "new")
        mine = [each for each in self.arguments if (each.route, each.stance) == (route, stance)]
        asked = f"?route={route}&stance={stance}&{ON_BOARD}=1"
        return Side(stance, [self._argument(each) for each in mine], f"{add}{asked}" if self.adding else "")

    def _argument(self, argument: ChoiceArgument) -> Argument:
        group = self.standing.whole.get(TargetGroup, argument.target_group)
        edit = kind("ChoiceArgument").act_address(self.standing.organisation.slug, "edit", argument.id)
        changing = self.adding and self.choice is not None and choices.is_open(self.choice)
        return Argument(
            argument.text, self.standing.name(group) if group else "", f"{edit}?{ON_BOARD}=1" if changing else ""
        )


def _lead(route: str) -> str:
    leads = {
        "strengthen_existing": _("Do better for the people who carry you today."),
        "reach_new": _("Go to people whom you do not reach yet."),
        "both": _("Keep the one and win the other, at the same time."),
        "let_go": _("Stop thinking in groups, and be there for anyone who fits what you do."),
    }
    return leads[route]


def _warning() -> str:
    return _(
        "Marketers advise against this one. It asks twice as much of you, and the people who carry you may no longer "
        "recognise themselves. It can work, if you can say why it works here."
    )


@dataclass(frozen=True)
class Answer:
    """A choice as the page tells it."""

    choice: TargetGroupChoice
    url: str
    route: str
    groups: list[str]
    counts: tuple[int, int]
    overdue: bool


@dataclass(frozen=True)
class Answers:
    """The open look, the answer that holds until the next one, and the earlier ones."""

    open: Answer | None
    in_force: Answer | None
    earlier: list[Answer]
    look_again_url: str


def answers_of(request: MemberRequest) -> Answers:
    standing = standing_of(request)
    told = [_answer(standing, choice) for choice in choices.newest_first(standing.index)]
    opened, given = (told[0], told[1:]) if told and choices.is_open(told[0].choice) else (None, told)
    where = {"organisation": request.organisation.slug}
    return Answers(
        open=opened,
        in_force=given[0] if given else None,
        earlier=[replace(answer, overdue=False) for answer in given[1:]],
        look_again_url=reverse("understand:look_again", kwargs=where) if given and may_edit(request) else "",
    )


def _answer(standing: Standing, choice: TargetGroupChoice) -> Answer:
    stances = [each.stance for each in choices.arguments(choice.id, standing.index)]
    return Answer(
        choice=choice,
        url=standing.url(choice),
        route=sentence_case(word("TargetGroupChoice", "route", choice.route)),
        groups=[standing.name(group) for group in standing.found("TargetGroup", choice.target_groups)],
        counts=(stances.count("for"), stances.count("against")),
        overdue=choices.is_overdue(choice, timezone.localdate()),
    )


def entries(request: MemberRequest, _asked: Asked) -> Sequence[TargetGroupChoice]:
    return choices.newest_first(standing_of(request).index)


def listed(request: MemberRequest, _shown: Page[Any] | None = None) -> dict[str, Any]:
    """The board, which changes when an argument is added or taken away."""
    standing, answers = standing_of(request), answers_of(request)
    current = answers.open or answers.in_force
    own = [current.choice.id] if current else []
    asked = findings_about(request, TargetGroupChoice=own, Organisation=[request.organisation.slug])
    return {
        "answers": answers,
        "board": Board(standing, current.choice if current else None, adding=may_edit(request)),
        "has_groups": bool(standing.index.rows(TargetGroup)),
        "findings": lines(request, asked.filter(code__in=ASKED)),
    }


def detail(request: MemberRequest, row: models.TargetGroupChoice) -> dict[str, Any]:
    """One answer as it was given, with the arguments of that day."""
    standing = standing_of(request)
    return {
        "lead": row.reasoning,
        "facts": [fact for fact in facts(request, row) if fact.name != "reasoning"],
        "board": Board(standing, standing.said(row), adding=False),
    }


def to_board(request: MemberRequest, _row: Any) -> str:
    """What is decided or weighed shows on the board."""
    return kind("TargetGroupChoice").list_address(request.organisation.slug)


def answered(request: MemberRequest, form: OwnedForm) -> dict[str, Any]:
    """The choice that stays as it is while a new look begins with this argument."""
    latest = choices.latest(standing_of(request).index)
    begins = form.instance.pk is None and latest is not None and not choices.is_open(latest)
    return {"answered": latest if begins else None}


def new_form(request: MemberRequest) -> NewDecisionForm:
    first = first_values(kind("TargetGroupChoice"), request.GET, organisation=request.organisation)
    latest = choices.latest(standing_of(request).index)
    return NewDecisionForm(
        posted(request), organisation=request.organisation, by=request.member, latest=latest, initial=first
    )


def swaps(request: MemberRequest, _argument: Any) -> list[Swap]:
    """From the board: the board as it is now, in place."""
    if ON_BOARD not in request.GET:
        return []
    stand_anew(request)
    context = {**around_list(request, kind("TargetGroupChoice")), **listed(request)}
    return [Swap("#choice-board", "understand/target_group_choice/parts.html", context)]
