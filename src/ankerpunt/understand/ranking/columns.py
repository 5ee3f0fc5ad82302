"""The columns of a ranking: which roles there are, and which column of a table plays which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.pages.columns import as_chosen
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.number import numbers
from ankerpunt.tables.reading import read
from ankerpunt.tables.role import Role
from ankerpunt.tables.table import table_of
from ankerpunt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.tables.sheet import Sheet
    from ankerpunt.tables.table import Table

LIMITS = Limits(size=2 * 2**20, unpacked=20 * 2**20, rows=501, columns=40, cells=50_000)

SHARE = Role(
    name="share",
    label=Text(nl="aandeel (%)", en="share (%)"),
    own=("share", "aandeel", "percentage", "percent", "procent", "pct", "perc", "%", "genoemddoor"),
    kind="number",
)
MEAN = Role(
    name="mean",
    label=Text(nl="gemiddelde", en="average"),
    own=("gemiddelde", "gemiddeld", "mean", "average"),
    words=("score", "scores", "rapportcijfer", "cijfer", "avg", "gem"),
    kind="number",
)
RANK = Role(
    name="rank",
    label=Text(nl="plaats", en="rank"),
    own=("rank", "ranking", "rang", "rangorde", "plaats", "positie", "position", "rangnummer"),
    words=("volgorde", "order", "place"),
    whole=("nr", "nummer", "no", "#", "number"),
    kind="number",
)
MENTIONS = Role(
    name="mentions",
    label=Text(nl="keren genoemd", en="times mentioned"),
    own=("mentions", "genoemd", "kerengenoemd", "aantalkerengenoemd", "timesmentioned", "numberofmentions", "stemmen"),
    words=("keren", "votes", "frequentie", "frequency", "aantal", "count"),
    kind="number",
)
ASKED = Role(
    name="asked",
    label=Text(nl="aantal mensen", en="number of people"),
    words=("respondenten", "respondents", "deelnemers", "participants"),
    whole=("n", "base", "basis", "aantalrespondenten", "aantalmensen", "aantaldeelnemers", "numberofrespondents"),
    kind="number",
)
NAME = Role(
    name="name",
    label=Text(nl="drijfveer", en="work driver"),
    own=(
        *("drijfveer", "drijfveren", "pullfactor", "pullfactoren", "werkwaarde", "werkwaarden"),
        *("driver", "drivers", "workdriver"),
    ),
    words=(
        *("factor", "factoren", "motief", "motieven", "aspect", "aspecten", "waarde", "waarden", "item", "items"),
        *("naam", "name", "reden", "redenen", "omschrijving", "stelling", "stellingen", "thema", "onderwerp"),
        *("description", "reason", "statement"),
    ),
    whole=("what", "wat"),
    kind="text",
    required=True,
)
ROLES = (SHARE, MEAN, RANK, MENTIONS, ASKED, NAME)
OFFERED = (NAME, RANK, SHARE, MENTIONS, MEAN, ASKED)


def sheet_in(text: str) -> Sheet:
    """The rows that were pasted, or that came out of a file."""
    return read(text, LIMITS).sheets[0]


def ranking_in(sheet: Sheet, chosen: Mapping[int, str]) -> Table:
    """Recognise the columns; what a person chose goes before that."""
    return as_chosen(sheet, ROLES, _by_values(sheet, table_of(sheet, ROLES)), chosen)


def _by_values(sheet: Sheet, table: Table) -> Table:
    """Where headings do not tell, what stands in a column may: a table without a header, and a column “n”."""
    if table.headless:
        return table_of(sheet, ROLES, told=_guessed(table), how="values")
    counts = "asked" in table.parts and "mentions" not in table.parts and "mean" not in table.parts
    if counts and ("share" in table.parts or "rank" in table.parts):
        at = table.parts["asked"].columns[0]
        if table.header[at].casefold() == "n" and len(set(filter(None, table.columns[at]))) > 1:
            return table_of(sheet, ROLES, told={at: "mentions"}, how="values")
    return table


def _guessed(table: Table) -> dict[int, str]:
    """Of a table without a header: the one column of words, ranks that run from 1, and shares with a percent sign."""
    figures = {at: numbers(column) for at, column in enumerate(table.columns)}
    words = [at for at, values in figures.items() if all(value != value for value in values)]  # noqa: PLR0124
    guessed = {words[0]: "name"} if len(words) == 1 else {}
    for at, values in figures.items():
        if sorted(values) == [*range(1, len(values) + 1)] and "rank" not in guessed.values():
            guessed[at] = "rank"
        elif all("%" in cell for cell in table.columns[at]) and "share" not in guessed.values():
            guessed[at] = "share"
    return guessed
