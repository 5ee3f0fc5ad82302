"""Keeps the entries in step with the plan, by the log of its revisions: a save costs nothing, a search what changed.

The log stands in the transaction of the change, so a change that is rolled back is never found, and one that is there
always is. Where the log does not tell (an import, a first search, another routine) every entry is compared.
"""

from __future__ import annotations

import hashlib
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from django.db import transaction
from django.db.models import Subquery

from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.mapper.shape import noun_of
from ankerpunt.mirror.models import Revision
from ankerpunt.overview.models import SearchEntry, SearchIndex
from ankerpunt.overview.search.texts import Texts, texts_of
from ankerpunt.plan.tables import tables
from ankerpunt.science.stems import routine, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Plan, Row

NOTHING_YET = "-"
AT_ONCE = 500
Known = dict[tuple[str, str], str]
Each = TypeVar("Each")


def keep_up(organisation: Organisation) -> None:
    """Make the entries say what the plan says now; one query where they do."""
    newest = Revision.objects.filter(organisation=organisation).order_by("-number").values("token")[:1]
    now = SearchIndex.objects.filter(organisation=organisation).annotate(newest=Subquery(newest))
    found = now.values_list("token", "newest", "routine").first()
    if found is None or found[0] != (found[1] or "") or found[2] != routine():
        reindex(organisation)


def reindex(organisation: Organisation, *, anew: bool = False) -> int:
    """Bring the entries up to date; gives how many were written. `anew` compares every row, whatever the log says."""
    with transaction.atomic():
        first = {"token": NOTHING_YET, "routine": routine()}
        SearchIndex.objects.get_or_create(organisation=organisation, defaults=first)
        kept = SearchIndex.objects.select_for_update().get(organisation=organisation)
        steps = list(Revision.objects.filter(organisation=organisation).order_by("number"))
        nouns = None if anew or kept.routine != routine() else _touched(steps, kept.token)
        if kept.routine != routine():
            _remove(SearchEntry.objects.filter(organisation=organisation))
        written = _write(organisation, plan_of(organisation), list(tables()) if nouns is None else nouns)
        kept.token, kept.routine = steps[-1].token if steps else "", routine()
        kept.save()
    return written


def _touched(steps: list[Revision], token: str) -> list[str] | None:
    """The nouns that the log names since a step; None where it does not tell."""
    at = next((at for at, step in enumerate(steps) if step.token == token), None)
    since = steps if at is None else steps[at + 1 :]
    if at is None or any(step.touched is None for step in since):
        return None
    nouns = {noun_of(label) for step in since for label, _key in step.touched or ()}
    return None if None in nouns else [noun for noun in nouns if noun]


def _write(organisation: Organisation, plan: Plan, nouns: list[str]) -> int:
    """Write what differs: first away with what is gone or changed, then what is new or changed."""
    entries = SearchEntry.objects.filter(organisation=organisation, noun__in=nouns)
    known: Known = {(noun, slug): digest for noun, slug, digest in entries.values_list("noun", "slug", "digest")}
    rows = {(noun, row.id): (row, texts_of(row)) for noun in nouns for row in _rows(plan, noun)}
    digests = {key: _digest(row, texts) for key, (row, texts) in rows.items()}
    gone = [key for key, digest in known.items() if digests.get(key) != digest]
    new = [key for key, digest in digests.items() if known.get(key) != digest]
    for noun in {noun for noun, _slug in gone}:
        for slugs in _some_at_once(slug for of, slug in gone if of == noun):
            _remove(SearchEntry.objects.filter(organisation=organisation, noun=noun, slug__in=slugs))
    made = (_entry(organisation, noun, *rows[noun, slug], digests[noun, slug]) for noun, slug in new)
    for some in _some_at_once(made):
        SearchEntry.objects.bulk_create(some)
    return len(new)


def _remove(entries: QuerySet[SearchEntry]) -> None:
    """Nothing points at an entry, so none has to be read before it goes."""
    entries._raw_delete(entries.db)


def _rows(plan: Plan, noun: str) -> tuple[Row, ...]:
    rows: tuple[Row, ...] = getattr(plan, tables()[noun].name)
    return rows


def _entry(organisation: Organisation, noun: str, row: Row, texts: Texts, digest: str) -> SearchEntry:
    return SearchEntry(
        organisation=organisation,
        noun=noun,
        slug=row.id,
        place=_places()[noun],
        archived=row.archived_on is not None,
        title_terms=" ".join(terms([texts.title])),
        terms=" ".join(terms([texts.title, *texts.bodies])),
        digest=digest,
    )


@cache
def _places() -> dict[str, int]:
    """The order of the stages, and within a stage that of the document."""
    return {noun: place for place, noun in enumerate(tables())}


def _digest(row: Row, texts: Texts) -> str:
    said = "\x1f".join((str(row.archived_on is not None), texts.title, *texts.bodies))
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


def _some_at_once(each: Iterable[Each]) -> Iterator[list[Each]]:
    rest = iter(each)
    while some := list(islice(rest, AT_ONCE)):
        yield some
