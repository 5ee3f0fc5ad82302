"""What stands around every page: the stages and where each stands, the member's work and news, search, the member.

Rooms above supply it, from a module that their AppConfig.ready() imports:

    @supply_stage_lines
    def stage_lines(request): return {"anchor": StageLine("16 of 27 cells", done=False), ...}

    @supply_own_counts
    def own_counts(request): return OwnCounts(work=3, news=True)

Nothing is worked out for a page that does not show it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.functional import cached_property

from ankerpunt.kit.addresses import address
from ankerpunt.kit.stages import STAGES, Stage
from ankerpunt.text import first_letter

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True)
class StageLine:
    text: _StrOrPromise
    done: bool = False


@dataclass(frozen=True)
class StageItem:
    stage: Stage
    url: str
    line: StageLine | None
    current: bool


@dataclass(frozen=True)
class OwnCounts:
    """What waits for the member who reads the page, and for nobody else's eyes."""

    work: int = 0
    news: bool = False


@dataclass(frozen=True)
class Person:
    name: str
    email: str

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name."""
        words = [word for word in self.name.split() if word[0].isalpha()]
        return "".join(first_letter(word) for word in dict.fromkeys([*words[:1], *words[-1:]])).upper()


# Suppliers get the request of a member, which only the rooms above can name.
LineSupplier = Callable[[Any], Mapping[str, StageLine]]
CountSupplier = Callable[[Any], OwnCounts]

_suppliers: dict[str, Callable[[HttpRequest], Any]] = {}


def supply_stage_lines(supplier: LineSupplier) -> LineSupplier:
    _suppliers["stage_lines"] = supplier
    return supplier


def supply_own_counts(supplier: CountSupplier) -> CountSupplier:
    _suppliers["own_counts"] = supplier
    return supplier


def url_or_empty(name: str, **arguments: object) -> str:
    """The address of a page, or nothing where the room has no such page (yet)."""
    try:
        return address(name, **arguments)
    except NoReverseMatch:
        return ""


class Shell:
    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.organisation = getattr(request, "organisation", None)
        self.member = getattr(request, "member", None)

    def url(self, name: str) -> str:
        return url_or_empty(name, organisation=self.organisation.slug) if self.organisation else ""

    @cached_property
    def stages(self) -> list[StageItem]:
        if not self.organisation:
            return []
        lines = _suppliers["stage_lines"](self.request) if "stage_lines" in _suppliers else {}
        return [
            StageItem(stage, self.url(f"{stage.code}:index"), lines.get(stage.code), stage.code == self._here)
            for stage in STAGES
        ]

    @property
    def _here(self) -> str:
        """The room that the page belongs to: named in the address where a page serves the nouns of every room."""
        match = self.request.resolver_match
        if match is None:
            return ""
        return str(match.kwargs.get("room") or next(iter(match.app_names), ""))

    @cached_property
    def own(self) -> OwnCounts:
        known = self.organisation and self.member and "own_counts" in _suppliers
        return _suppliers["own_counts"](self.request) if known else OwnCounts()

    @cached_property
    def work_url(self) -> str:
        return self.url("together:mine")

    @cached_property
    def news_url(self) -> str:
        return self.url("together:news")

    @cached_property
    def home_url(self) -> str:
        return self.url("overview:home") or "/"

    @cached_property
    def search_url(self) -> str:
        return self.url("overview:search")

    @property
    def searching(self) -> bool:
        return bool(self.search_url) and self.request.path == self.search_url

    @property
    def sought(self) -> str:
        """What the search field holds: what the page that is open was asked for."""
        return self.request.GET.get("q", "") if self.searching else ""

    @property
    def search_key(self) -> str:
        """The key that jumps to the search field; whoever finds it in the way switches it off (WCAG 2.1.4)."""
        return "/" if getattr(getattr(self.request, "user", None), "shortcuts", False) else ""

    @cached_property
    def findings_url(self) -> str:
        return self.url("overview:findings")

    @cached_property
    def board_url(self) -> str:
        return self.url("overview:board")

    @cached_property
    def preferences_url(self) -> str:
        return self.url("organisation:preferences") or url_or_empty("organisation:preferences")

    @cached_property
    def members_url(self) -> str:
        return self.url("organisation:people")

    @cached_property
    def components_url(self) -> str:
        """The parts of a page, for those who build them: in the demo only."""
        return url_or_empty("kit:components") if self.demo else ""

    @cached_property
    def person(self) -> Person | None:
        user = getattr(self.request, "user", None)
        return Person(str(user), user.email) if user and user.is_authenticated else None

    @property
    def account(self) -> str:
        """The key of the account that is signed in: by it the browser keeps apart what people type."""
        user = getattr(self.request, "user", None)
        return str(user.pk) if user and user.is_authenticated else ""

    @property
    def appearance(self) -> str:
        return getattr(getattr(self.request, "user", None), "appearance", "auto")

    @property
    def demo(self) -> bool:
        return bool(getattr(settings, "DEMO", False))


def shell(request: HttpRequest) -> dict[str, Shell]:
    """The context processor."""
    return {"shell": Shell(request)}
