"""What a backup says of itself: what made it, when, of what, and by what one can tell that it is whole."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Literal

import msgspec
from django.utils.translation import gettext as _

from ankerpunt.web.backup.problem import BackupError
from ankerpunt.web.other_version import Tables

if TYPE_CHECKING:
    from collections.abc import Iterable

Engine = Literal["sqlite", "postgresql"]

FORMAT = 2
PRODUCT = version("ankerpunt")
# Answers of people may be in no backup, a session is a key that lets someone in, and a frame is what pages showed.
LEFT_OUT = ("participation_*", "django_session", "play_frame")


class Table(msgspec.Struct, frozen=True):
    columns: list[str]
    rows: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The file `manifest.json` in a backup."""

    engine: Engine
    engine_version: str
    size: int
    sha256: str
    migrations: list[tuple[str, str]]
    tables: dict[str, Table]
    files: int = 0
    files_size: int = 0
    format: int = FORMAT
    ankerpunt: str = PRODUCT
    made_at: datetime = msgspec.field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    left_out: tuple[str, ...] = LEFT_OUT

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def refuse_elsewhere(self, engine: str) -> None:
        """Raise unless this version of Ankerpunt, on this kind of database, can go on with what is in the backup."""
        names = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
        if self.engine != engine:
            raise BackupError(
                _("This is a backup of %(theirs)s, and this installation uses %(ours)s.")
                % {"theirs": names[self.engine], "ours": names[engine]},
                _("Restore it where %(theirs)s is used. From there a plan goes anywhere as text: ankerpunt export.")
                % {"theirs": names[self.engine]},
            )
        tables = Tables(set(self.migrations), {name: set(table.columns) for name, table in self.tables.items()})
        if _numbers(self.ankerpunt) > _numbers(PRODUCT) or not tables.are_ours():
            raise another_version(self.ankerpunt)


def another_version(theirs: str) -> BackupError:
    return BackupError(
        _("Another version of Ankerpunt (%(theirs)s) made this backup; this is %(ours)s and cannot go on with it.")
        % {"theirs": theirs, "ours": PRODUCT},
        _(
            "Restore it with the version that made it, and bring the plans over as text "
            "(ankerpunt export there, ankerpunt import here)."
        ),
    )


def _numbers(text: str) -> list[int]:
    numbers: Iterable[str] = text.split(".")
    return [int(number) for number in numbers if number.isdecimal()]
