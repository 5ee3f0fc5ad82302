"""What the pages of units show: the tree, or those that somebody looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.parts import TreeNode
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.organisation.models import Unit as UnitRow
from ankerpunt.organisation.parts.organisation import tabs_of
from ankerpunt.plan.facts.unit import parts, roots

if TYPE_CHECKING:
    from django.core.paginator import Page

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked
    from ankerpunt.plan.nouns import Unit


def entries(request: MemberRequest, asked: Asked) -> list[TreeNode]:
    """The tree from its roots, or each unit that the address asks for by itself."""
    standing = standing_of(request)
    if not asked.sought and not asked.narrowed:
        return [_with_parts(standing, unit) for unit in roots(standing.index)]
    rows = asked.among(UnitRow.objects.of(request.organisation)).values_list("slug", flat=True)
    return [_node(standing, unit, ()) for unit in standing.found("Unit", rows)]


def _with_parts(standing: Standing, unit: Unit) -> TreeNode:
    return _node(standing, unit, [_with_parts(standing, each) for each in parts(unit, standing.index)])


def _node(standing: Standing, unit: Unit, children: Any) -> TreeNode:
    return TreeNode(standing.name(unit), standing.url(unit), unit.mission, children)


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    return {"nodes": shown.object_list, "tabs": tabs_of(request)}


def to_tree(request: MemberRequest, _row: UnitRow) -> str:
    return kind("Unit").list_address(request.organisation.slug)
