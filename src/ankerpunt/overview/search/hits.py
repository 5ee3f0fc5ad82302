"""The rows that answer a question: some of each noun, how many there are, and which are best; one query.

A row weighs as much as the words that it holds, and a word as much as it is rare: the sum of their inverse document
frequencies, worked out in SQL that is the same for both databases. Weights are whole numbers, so that a sum does not
depend on its order.

References
----------
Robertson, S. and Zaragoza, H. (2009). The Probabilistic Relevance Framework: BM25 and Beyond; its inverse document
frequency, with one added so that no word weighs less than nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from msgspec import Struct

from ankerpunt.overview.search.tables import TABLE, holding, parameter, titled

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.science.stems import Question

# What is in the archive comes last; then what says most of what was asked, and of that most in its title; then the
# shortest text, which is most about it.
ORDER = "entry.archived, scored.said DESC, scored.titled DESC, length(entry.terms), entry.id"
SQL = f"""
    WITH held(word, id) AS ({{held}}),
    titled(word, id) AS ({{titled}}),
    mine(word, id) AS (
        SELECT held.word, held.id FROM held JOIN {TABLE} entry ON entry.id = held.id WHERE entry.organisation_id = %s
    ),
    rows_there(many) AS (SELECT count(*) FROM {TABLE} WHERE organisation_id = %s),
    weight(word, idf) AS (
        SELECT word, round(1000 * ln(1 + (max(many) - count(*) + 0.5) / (count(*) + 0.5)))
        FROM mine CROSS JOIN rows_there GROUP BY word
    ),
    scored(id, said, titled) AS (
        SELECT mine.id, sum(weight.idf), sum(CASE WHEN titled.id IS NULL THEN 0 ELSE weight.idf END)
        FROM mine JOIN weight ON weight.word = mine.word
        LEFT JOIN titled ON titled.word = mine.word AND titled.id = mine.id
        GROUP BY mine.id {{every}}
    )
    SELECT noun, slug, archived, total, overall FROM (
        SELECT entry.noun, entry.slug, entry.place, entry.archived,
               row_number() OVER (PARTITION BY entry.noun ORDER BY {ORDER}) AS number,
               row_number() OVER (ORDER BY {ORDER}) AS overall,
               count(*) OVER (PARTITION BY entry.noun) AS total
        FROM scored JOIN {TABLE} entry ON entry.id = scored.id {{of_noun}}
    ) AS hit
    WHERE number > %s AND number <= %s
    ORDER BY place, number
"""  # noqa: S608 (names of our own; what people type is a parameter)


class Hit(Struct, frozen=True):
    """One row that answers, by noun and id; `total` is how many of its noun do, `overall` its place among all."""

    noun: str
    slug: str
    archived: bool
    total: int
    overall: int


def hits_of(
    organisation: Organisation, question: Question, *, every: bool, first: int, past: int = 0, noun: str = ""
) -> list[Hit]:
    """The first so many of each noun, or of one noun, after passing some over."""
    vendor, words = connection.vendor, question.wanted
    sql = SQL.format(
        held=" UNION ALL ".join(holding(vendor, at) for at in range(len(words))),
        titled=" UNION ALL ".join(titled(vendor, at) for at in range(len(words))),
        every=f"HAVING count(*) = {len(words)}" if every else "",
        of_noun="WHERE entry.noun = %s" if noun else "",
    )
    asked = [parameter(vendor, column, word) for column in ("terms", "title_terms") for word in words]
    mine: list[str | int] = [organisation.pk, organisation.pk, *([noun] if noun else [])]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*asked, *mine, past, past + first])
        return [Hit(row[0], row[1], bool(row[2]), row[3], row[4]) for row in cursor.fetchall()]
