"""What a plan does differently from the plan or the starter that it began with (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.activate.library import rows_of, starter
from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import crumbs, may_edit
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.facts.plan_copy import PARTS, Period, copy_of
from ankerpunt.plan.facts.plan_difference import differences
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import CommunicationPlan
from ankerpunt.plan.tables import fields_of
from ankerpunt.plan.values import say_field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.activate.library import Starter
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.plan_content import Content
    from ankerpunt.plan.facts.plan_difference import Difference
    from ankerpunt.plan.nouns import Noun
    from ankerpunt.plan.tables import Field


class Changed(Struct, frozen=True):
    """A field of a row that says something else."""

    label: str
    before: str
    now: str


class Entry(Struct, frozen=True):
    """A row that is new, left out or changed."""

    what: str
    name: str
    url: str = ""
    fields: tuple[Changed, ...] = ()


def origin(standing: Standing, said: CommunicationPlan) -> CommunicationPlan | Starter | None:
    """What a plan began with: a plan of its kind before it, or else a starter; None where that is not known."""
    before = standing.index.get(CommunicationPlan, said.based_on)
    if before is not None and before.kind == said.kind:
        return before
    return starter(said.template) if said.template else None


def called(standing: Standing, begun: CommunicationPlan | Starter | None) -> str:
    if begun is None:
        return ""
    return standing.name(begun) if isinstance(begun, CommunicationPlan) else begun.title.say(language())


def began_as(standing: Standing, said: CommunicationPlan) -> tuple[Noun, ...]:
    """What a plan would be without any change since it began."""
    period, begun = Period(said.title, said.starts_on, said.ends_on), origin(standing, said)
    if begun is None:
        return ()
    if isinstance(begun, CommunicationPlan):
        return copy_of(content(begun, standing.index), standing.index, period)
    groups = standing.found("TargetGroup", said.target_groups)
    return rows_of(begun, period, standing.index, groups=groups, processes=said.processes, language=language())


def difference_page(request: MemberRequest, said: CommunicationPlan) -> dict[str, Any]:
    standing = standing_of(request)
    began = called(standing, origin(standing, said))
    edit = kind("CommunicationPlan").act_address(request.organisation.slug, "edit", said.id)
    found = differences(began_as(standing, said), _own(content(said, standing.index))) if began else ()
    return {
        "plan": said,
        "began": began,
        "changed": [_entry(standing, each) for each in found if each.fields],
        "added": [_entry(standing, each) for each in found if each.before is None],
        "gone": [_entry(standing, each) for each in found if each.now is None],
        "crumbs": [*crumbs(request, kind("CommunicationPlan")), standing.link(said)],
        "begun_url": f"{edit}?field=based_on" if may_edit(request) else "",
    }


def _own(inside: Content) -> Iterable[Any]:
    rows: Any = (row for tables in PARTS.values() for table in tables for row in getattr(inside, table))
    return (row for row in rows if row.plan == inside.plan.id)


def _entry(standing: Standing, each: Difference) -> Entry:
    shown: Noun = each.now or each.before  # type: ignore[assignment]
    noun = type(shown).__name__

    def say(row: Any, field: Field) -> str:
        return say_field(row, field, standing.index, language()) or "–"

    return Entry(
        what=sentence_case(word(noun)),
        name=name(shown, standing.index, language()),
        url=standing.url(shown) if each.now is not None else "",
        fields=tuple(
            Changed(word(noun, field.name, capital=True), say(each.before, field), say(each.now, field))
            for field in fields_of(type(shown))
            if field.name in each.fields
        ),
    )
