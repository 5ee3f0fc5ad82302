"""Where a noun of the plan is kept: its table, its model and its address.

The models are found by name in Django's registry, so that this room knows the rooms above it without importing them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.organisation.models import Owned
from ankerpunt.plan.tables import Field, Table, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

DECISIONS = frozenset({"Override", "Dismissal"})
# What a round released, once: nobody writes it or changes it by hand.
RELEASED = frozenset({"Heard"})
ARCHIVED = "archived_on"


class Kind(Struct, frozen=True):
    """One noun as the database keeps it."""

    table: Table
    model: type[Owned]

    @property
    def noun(self) -> str:
        return self.table.noun.__name__

    @property
    def room(self) -> str:
        return self.model._meta.app_label

    @property
    def path(self) -> str:
        return self.table.name.replace("_", "-")

    @property
    def editable(self) -> bool:
        """Decisions about findings are made beside the finding, and words come out of a round: neither has a form."""
        return self.noun not in DECISIONS | RELEASED

    @property
    def ones(self) -> tuple[Field, ...]:
        """The references to one other row."""
        return tuple(field for field in self.table.refs if not field.many)

    @property
    def manies(self) -> tuple[Field, ...]:
        return tuple(field for field in self.table.refs if field.many)

    def address(self, organisation: str, slug: str) -> str:
        return self._reverse("object", organisation, slug=slug)

    def list_address(self, organisation: str) -> str:
        return self._reverse("objects", organisation)

    def act_address(self, organisation: str, act: str, slug: str = "") -> str:
        """Where one starts, changes or removes a row: `act` is new, edit, delete, archive or restore."""
        return self._reverse(f"{act}_object", organisation, **({"slug": slug} if slug else {}))

    def select_address(self, organisation: str) -> str:
        """Where one chooses several rows at once."""
        return self._reverse("select_objects", organisation)

    def several_address(self, organisation: str) -> str:
        """Where one makes several rows out of one list."""
        return self._reverse("several_objects", organisation)

    def _reverse(self, name: str, organisation: str, **rest: Any) -> str:
        return address(f"pages:{name}", organisation=organisation, room=self.room, table=self.path, **rest)


@cache
def kinds() -> dict[str, Kind]:
    """Every noun by name, in the order of the document."""
    return {name: Kind(table, shapes()[name].model) for name, table in tables().items()}


@cache
def kinds_by_path() -> dict[tuple[str, str], Kind]:
    return {(each.room, each.path): each for each in kinds().values()}


@cache
def kinds_by_table() -> dict[str, Kind]:
    """Every noun by the word that stands for its table in an address."""
    return {each.path: each for each in kinds().values()}


def kinds_in(room: str) -> list[Kind]:
    return [each for each in kinds().values() if each.room == room]


def kind(noun: str) -> Kind:
    return kinds()[noun]


@cache
def _pointers() -> dict[str, tuple[tuple[Kind, Field], ...]]:
    found: dict[str, list[tuple[Kind, Field]]] = {}
    for each in kinds().values():
        for field in each.table.refs:
            found.setdefault(field.target, []).append((each, field))
    return {noun: tuple(pairs) for noun, pairs in found.items()}


def pointing_at(noun: str) -> Iterator[tuple[Kind, Field]]:
    """Every field of another noun that can point at this one."""
    yield from _pointers().get(noun, ())
