"""The four routes side by side, with what speaks for each and against it, and the answers that were given (U3)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import may_edit
from ankerpunt.understand.models import ChoiceArgument, TargetGroupChoice

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.organisation.request import MemberRequest

ROUTES = ("strengthen_existing", "reach_new", "both", "let_go")
ON_BOARD = "board=1"


@dataclass(frozen=True)
class Side:
    """What speaks for a route, or against it."""

    stance: str
    arguments: list[tuple[ChoiceArgument, str]]
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


@dataclass(frozen=True)
class Board:
    """One choice with its arguments: those of an open one can be changed, new ones begin a new look where it is not."""

    choice: TargetGroupChoice | None
    routes: list[Route]


def board_of(request: MemberRequest, choice: TargetGroupChoice | None, *, adding: bool) -> Board:
    found = (
        ChoiceArgument.objects.of(request.organisation).filter(choice=choice).select_related("target_group", "choice")
    )
    arguments = list(found.order_by("target_group__name", "pk")) if choice else []
    adding = adding and may_edit(request)
    return Board(choice, [_route(request, code, choice, arguments, adding=adding) for code in ROUTES])


def _route(
    request: MemberRequest,
    code: str,
    choice: TargetGroupChoice | None,
    arguments: list[ChoiceArgument],
    *,
    adding: bool,
) -> Route:
    leads = {
        "strengthen_existing": _("Do better for the people who carry you today."),
        "reach_new": _("Go to people whom you do not reach yet."),
        "both": _("Keep the one and win the other, at the same time."),
        "let_go": _("Stop thinking in groups, and be there for whoever fits what you do."),
    }
    mine = [argument for argument in arguments if argument.route == code]
    first, second = (_side(request, code, stance, mine, adding=adding) for stance in ("for", "against"))
    organisation = request.organisation.slug
    return Route(
        code=code,
        name=sentence_case(word("TargetGroupChoice", "route", code)),
        lead=leads[code],
        warning=_warning() if code == "both" else "",
        sides=(first, second),
        choose_url=f"{kind('TargetGroupChoice').act_address(organisation, 'new')}?route={code}" if adding else "",
        chosen=bool(choice and choice.route == code),
    )


def _warning() -> str:
    return _(
        "Marketers advise against this one. It asks twice as much of you, and the people who carry you may no longer "
        "recognise themselves. It can work, if you can say why it works here."
    )


def _side(request: MemberRequest, route: str, stance: str, arguments: list[ChoiceArgument], *, adding: bool) -> Side:
    organisation, noun = request.organisation.slug, kind("ChoiceArgument")
    return Side(
        stance=stance,
        arguments=[
            (
                each,
                f"{noun.act_address(organisation, 'edit', each.slug)}?{ON_BOARD}"
                if adding and each.choice.is_open
                else "",
            )
            for each in arguments
            if each.stance == stance
        ],
        add_url=f"{noun.act_address(organisation, 'new')}?route={route}&stance={stance}&{ON_BOARD}" if adding else "",
    )


@dataclass(frozen=True)
class Answer:
    """A choice as the page tells it."""

    choice: TargetGroupChoice
    url: str
    route: str
    counts: tuple[int, int]
    overdue: bool


@dataclass(frozen=True)
class Answers:
    """The open look, the answer that holds until the next one, and the earlier ones."""

    open: Answer | None
    in_force: Answer | None
    earlier: list[Answer]
    look_again_url: str


def answers_of(request: MemberRequest, today: date) -> Answers:
    found = TargetGroupChoice.objects.of(request.organisation).prefetch_related("target_groups")
    choices = list(found.order_by("-decided_on", "-slug"))
    arguments = ChoiceArgument.objects.of(request.organisation).filter(choice__in=choices).order_by()
    counts = Counter(arguments.values_list("choice", "stance"))
    told = [_answer(request, choice, counts, today) for choice in choices]
    opened, given = (told[0], told[1:]) if told and told[0].choice.is_open else (None, told)
    where = {"organisation": request.organisation.slug}
    return Answers(
        open=opened,
        in_force=given[0] if given else None,
        earlier=[replace(answer, overdue=False) for answer in given[1:]],
        look_again_url=reverse("understand:look_again", kwargs=where) if given and may_edit(request) else "",
    )


def _answer(request: MemberRequest, choice: TargetGroupChoice, counts: Counter[tuple[int, str]], today: date) -> Answer:
    return Answer(
        choice=choice,
        url=kind("TargetGroupChoice").address(request.organisation.slug, choice.slug),
        route=sentence_case(word("TargetGroupChoice", "route", choice.route)),
        counts=(counts[choice.pk, "for"], counts[choice.pk, "against"]),
        overdue=choice.review_on is not None and choice.review_on < today,
    )
