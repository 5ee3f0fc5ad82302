from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from django.http import HttpRequest

from ankerpunt.kit import panels
from ankerpunt.kit.panels import Panel, collect, register_panel
from ankerpunt.kit.tests.page import render, request

PLACE = "test.place"


@dataclass
class Group:
    pk: int


@pytest.fixture(autouse=True)
def _empty_place() -> Iterator[None]:
    yield
    panels._suppliers.pop(PLACE, None)


def test_a_supplier_is_asked_once_for_all_objects() -> None:
    calls: list[int] = []

    @register_panel(PLACE)
    def counts(request: HttpRequest, groups: Sequence[Group]) -> Mapping[Any, Panel]:
        calls.append(len(groups))
        return {groups[0].pk: Panel("kit/card_body.html", {"content": "3 contactmomenten"})}

    shown = collect(PLACE, request(), [Group(1), Group(2)])  # type: ignore[list-item]
    assert calls == [2]
    assert [len(shown[1]), len(shown[2])] == [1, 0]


def test_panels_stand_in_their_order_and_only_once() -> None:
    def late(request: HttpRequest, groups: Sequence[Group]) -> Mapping[Any, Panel]:
        return {group.pk: Panel("kit/card_body.html", {"content": "laat"}) for group in groups}

    def early(request: HttpRequest, groups: Sequence[Group]) -> Mapping[Any, Panel]:
        return {group.pk: Panel("kit/card_body.html", {"content": "vroeg"}) for group in groups}

    for supplier, order in ((late, 20), (early, 10), (late, 20)):
        register_panel(PLACE, order=order)(supplier)
    html = render("{% panels 'test.place' group %}", group=Group(1))
    assert html.count("laat") == 1
    assert html.index("vroeg") < html.index("laat")


def test_a_place_without_panels_is_empty() -> None:
    assert render("{% panels 'test.place' group %}", group=Group(1)) == ""
