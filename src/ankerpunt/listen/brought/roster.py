"""Who works where, out of a table: people per unit, and nothing else of them is kept (R1, R2)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.plan.typed import whole
from ankerpunt.tables.key import key
from ankerpunt.tables.limits import MB, Limits
from ankerpunt.tables.role import Role
from ankerpunt.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.plan.nouns import Unit as UnitNoun
    from ankerpunt.tables.table import Table

LIMITS = Limits(size=5 * MB, unpacked=50 * MB, rows=30_001, columns=60, cells=600_000)
UNIT = Role(
    name="unit",
    label=Text(nl="team of afdeling", en="team or department"),
    own=("team", "afdeling", "eenheid", "unit", "department", "organisatieeenheid", "orgeenheid", "teamnaam"),
    words=("teams", "afdelingen", "units", "organisatie", "oe"),
    kind="text",
    required=True,
)
PEOPLE = Role(
    name="people",
    label=Text(nl="aantal mensen", en="number of people"),
    own=("aantal", "aantalmensen", "mensen", "medewerkers", "people", "headcount", "employees", "count"),
    whole=("n", "#"),
    kind="number",
)
PERSON = Role(
    name="person",
    label=Text(nl="nummer of naam", en="number or name"),
    own=(
        "personeelsnummer",
        "persnr",
        "medewerkernummer",
        "employeeid",
        "employee",
        "medewerker",
        "nummer",
        "naam",
        "name",
    ),
    words=("id",),
    kind="any",
)
MAIL = Role(
    name="mail",
    label=Text(nl="mailadres", en="e-mail address"),
    own=("email", "mail", "emailadres", "mailadres", "emailaddress"),
    words=("e-mail", "mailbox"),
    kind="text",
)
MAIN = Role(
    name="main",
    label=Text(nl="hoofdteam", en="main team"),
    own=("hoofdteam", "hoofd", "main", "mainteam", "hoofddienstverband"),
    kind="any",
)
ROLES = (UNIT, PEOPLE, PERSON, MAIL, MAIN)
YES = frozenset({"ja", "yes", "j", "y", "x", "1", "true", "waar", "✓"})
NAMED = 5

UNKNOWN = Text(
    nl="“{unit}” staat niet in het register van teams. Zet het er eerst in, of verbeter de naam. {more}",
    en="“{unit}” is not in the register of teams. Put it there first, or mend the name. {more}",
)
AND_MORE = Text(nl="Dat geldt ook voor: {units}.", en="So it is for: {units}.")
NO_NUMBER = Text(nl="In rij {row} is “{said}” geen aantal mensen.", en="In row {row} “{said}” is no number of people.")
TWO_TEAMS = Text(
    nl="In rij {row} staat iemand die ook bij een ander team staat. Zet in een kolom “hoofdteam” bij één van die"
    " rijen ja.",
    en="Row {row} has somebody who is in another team too. In a column “main team”, say yes in one of those rows.",
)
NO_MAIL = Text(
    nl="In rij {row} staat geen mailadres. Zonder adres kan deze medewerker niet meedoen.",
    en="Row {row} has no e-mail address. Without one this employee cannot take part.",
)


class Roster(Struct, frozen=True):
    """People per unit, by its id; and their addresses where those were asked for, which live as long as the request."""

    people: Mapping[str, int]
    addresses: Mapping[str, tuple[str, ...]] = {}


def roster_of(table: Table, units: Sequence[UnitNoun], *, mailed: bool = False) -> Roster:
    """Count the people of each unit.

    One row for each person, or one for each unit with a number. Somebody who comes back in one unit counts once.

    Raises
    ------
    Refusal
        When a unit is not in the register, a number is none, somebody is in two units and neither is the main one (R2),
        or an address lacks where codes go by mail.
    """
    places = {key(said): unit.id for unit in units for said in (unit.id, unit.name)}
    named = table.cells("unit")
    unknown = list(dict.fromkeys(each for each in named if each and key(each) not in places))
    if unknown:
        more = AND_MORE.filled(units=", ".join(unknown[1 : NAMED + 1])) if unknown[1:] else Text(nl="", en="")
        raise Refusal.of(UNKNOWN, unit=unknown[0], more=more)
    rows = [(table.rows[at], places[key(each)], at) for at, each in enumerate(named) if each]
    if "people" in table and not mailed:
        return Roster(_numbered(table, rows))
    return _listed(table, rows, mailed=mailed)


def _numbered(table: Table, rows: Sequence[tuple[int, str, int]]) -> dict[str, int]:
    cells, people = table.cells("people"), dict[str, int]()
    for row, unit, at in rows:
        number = whole(cells[at])
        if number is None or number < 0:
            raise Refusal.of(NO_NUMBER, row=row, said=cells[at])
        people[unit] = people.get(unit, 0) + number
    return people


def _listed(table: Table, rows: Sequence[tuple[int, str, int]], *, mailed: bool) -> Roster:
    mails = table.cells("mail") if "mail" in table or mailed else []
    marks = mails or (table.cells("person") if "person" in table else [])
    main = table.cells("main") if "main" in table else []
    held: dict[str, tuple[str, bool]] = {}
    people: dict[str, int] = defaultdict(int)
    addresses: dict[str, list[str]] = defaultdict(list)
    for row, unit, at in rows:
        who = key(marks[at]) if marks else str(at)
        if mailed and "@" not in who:
            raise Refusal.of(NO_MAIL, row=row)
        is_main = bool(main) and key(main[at]) in YES
        before = held.get(who) if who else None
        if before and before[0] != unit and before[1] == is_main:
            raise Refusal.of(TWO_TEAMS, row=row)
        if not who:
            people[unit] += 1
        elif before is None or is_main:
            held[who] = unit, is_main
    for who, (unit, _is_main) in held.items():
        people[unit] += 1
        if mails:
            addresses[unit].append(who)
    return Roster(dict(people), {unit: tuple(each) for unit, each in addresses.items()})
