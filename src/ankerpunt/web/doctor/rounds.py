"""Where answers of rounds are: it is there, in no backup, and PostgreSQL writes nothing down beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from django.db import DatabaseError, connection
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ankerpunt.participation.store import doubts, postgresql
from ankerpunt.text import Language
from ankerpunt.web.doctor.finding import Finding, mind, well, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator


def rounds() -> Iterator[Finding]:
    """Nothing to say with SQLite: a file of the data folder, which was looked at."""
    if connection.vendor != "postgresql":
        return
    try:
        there = postgresql.is_there()
        found = [*_can_begin(), *_beside_us(), *_copied(), *_cleared_at_once()] if there else [*_can_be_made()]
    except (psycopg.Error, DatabaseError):
        yield wrong(
            _("The database for answers of rounds, %(name)s, lets nobody in. See ANKERPUNT_LISTENING.") % _named()
        )
        return
    yield from found
    if there and not any(each.level == "wrong" for each in found):
        yield well(_("Answers of rounds have a database of their own, and PostgreSQL writes nothing down of them."))


def _named() -> dict[str, str]:
    told = postgresql.parameters()
    return {"name": told["dbname"], "user": told.get("user", "")}


def _can_be_made() -> Iterator[Finding]:
    if postgresql.may_make():
        yield mind(_("The database for answers of rounds, %(name)s, is made with the first round.") % _named())
    else:
        yield wrong(
            _(
                "There is no database %(name)s for answers of rounds, and Ankerpunt may not make it. Do:"
                " createdb -O %(user)s %(name)s"
            )
            % _named()
        )


def _can_begin() -> Iterator[Finding]:
    if not doubts.may_begin():
        yield wrong(
            _(
                "Ankerpunt may not make anything in the database for answers of rounds. Do: ALTER DATABASE %(name)s"
                " OWNER TO %(user)s"
            )
            % _named()
        )


def _beside_us() -> Iterator[Finding]:
    language: Language = "nl" if get_language() == "nl" else "en"
    yield from (wrong(doubt.say(language)) for doubt in doubts.about_the_server())


def _copied() -> Iterator[Finding]:
    if doubts.is_copied():
        yield mind(
            _(
                "This PostgreSQL is copied elsewhere (an archive, a standby or a slot). Answers are kept out of the"
                " copy; if the server falls while a round is open, that round ends without words."
            )
        )


def _cleared_at_once() -> Iterator[Finding]:
    if not doubts.may_clear():
        yield mind(
            _(
                "After a round PostgreSQL begins a new piece of its log in its own time. For at once, as its superuser:"
                " GRANT pg_checkpoint TO %(user)s; in %(name)s: GRANT EXECUTE ON FUNCTION pg_switch_wal() TO %(user)s"
            )
            % _named()
        )
