"""What shows many things at once: tables, the matrix, lists, chains, trees, charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ankerpunt.kit.charts import chart_context
from ankerpunt.kit.tags.library import register

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.paginator import Page
    from django.template import Context

    from ankerpunt.kit.parts import ChainStep, FindingLine, Matrix, Table, TreeNode
    from ankerpunt.publish.figure import Figure


@register.inclusion_tag("kit/table.html")
def table(table: Table) -> dict[str, Any]:
    """`{% table table %}` with a `kit.parts.Table`; on a phone each row is a card."""
    return {"table": table}


@register.inclusion_tag("kit/matrix.html")
def matrix(matrix: Matrix) -> dict[str, Any]:
    """`{% matrix matrix %}` with a `kit.parts.Matrix`, in a bare card; arrow keys walk it."""
    return {"matrix": matrix}


@register.inclusion_tag("kit/cell.html")
def matrix_cell(cell: Any, column: str) -> dict[str, Any]:
    """`{% matrix_cell cell column %}`: one cell of the matrix, to swap in alone after a change."""
    return {"cell": cell, "column": column}


@register.inclusion_tag("kit/findings.html")
def findings(findings: Sequence[FindingLine]) -> dict[str, Any]:
    """`{% findings lines %}` with a list of `kit.parts.FindingLine`."""
    return {"findings": findings}


@register.inclusion_tag("kit/chain.html")
def chain(steps: Sequence[ChainStep]) -> dict[str, Any]:
    """`{% chain steps %}` with a list of `kit.parts.ChainStep`: the trace, link by link."""
    return {"steps": steps}


@register.inclusion_tag("kit/tree.html")
def tree(nodes: Sequence[TreeNode]) -> dict[str, Any]:
    """`{% tree nodes %}` with a list of `kit.parts.TreeNode`."""
    return {"nodes": nodes}


@register.simple_tag
def chart(figure: Figure) -> SafeString:
    """`{% chart figure %}` with a `publish.figure.Figure`: drawing, one sentence and the table behind it."""
    return SafeString(render_to_string("kit/chart.html", chart_context(figure)))


@register.inclusion_tag("kit/pages.html", takes_context=True)
def pages(context: Context, page: Page[Any]) -> dict[str, Any]:
    """`{% pages page %}` with a page of Django's Paginator; keeps the other parts of the address."""
    query = context["request"].GET.copy()

    def url(number: int) -> str:
        query["page"] = str(number)
        return f"?{query.urlencode()}"

    shown = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "page": page,
        "numbers": [(number, url(number) if isinstance(number, int) else "") for number in shown],
        "previous": url(page.previous_page_number()) if page.has_previous() else "",
        "next": url(page.next_page_number()) if page.has_next() else "",
    }
