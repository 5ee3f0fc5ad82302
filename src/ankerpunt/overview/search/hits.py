"""The rows that answer a question: some of each noun, and how many there are; one query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from msgspec import Struct

from ankerpunt.overview.search.tables import TABLE, condition, parameter

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.science.stems import Question

# What is in the archive comes last, what is in the title first; then the shortest text, which is most about it.
SQL = f"""
    SELECT noun, slug, archived, total FROM (
        SELECT entry.noun, entry.slug, entry.place, entry.archived,
               row_number() OVER (
                   PARTITION BY entry.noun
                   ORDER BY entry.archived, CASE WHEN {{in_title}} THEN 0 ELSE 1 END, length(entry.terms), entry.id
               ) AS number,
               count(*) OVER (PARTITION BY entry.noun) AS total
        FROM {TABLE} entry
        WHERE entry.organisation_id = %s AND {{found}} {{of_noun}}
    ) AS hit
    WHERE number > %s AND number <= %s
    ORDER BY place, number
"""  # noqa: S608 (names of our own; what people type is a parameter)


class Hit(Struct, frozen=True):
    """One row that answers, by noun and id; `total` is how many of its noun do."""

    noun: str
    slug: str
    archived: bool
    total: int


def hits_of(
    organisation: Organisation, question: Question, *, every: bool, first: int, past: int = 0, noun: str = ""
) -> list[Hit]:
    """The first so many of each noun, or of one noun, after passing some over."""
    vendor = connection.vendor
    sql = SQL.format(
        in_title=condition(vendor, "title_terms"),
        found=condition(vendor, "terms"),
        of_noun="AND entry.noun = %s" if noun else "",
    )
    asked = [parameter(vendor, column, question, every=every) for column in ("title_terms", "terms")]
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked[0], organisation.pk, asked[1], *([noun] if noun else []), past, past + first])
        return [Hit(row[0], row[1], bool(row[2]), row[3]) for row in cursor.fetchall()]
