"""Keeps the entries in step with the plan, by the log of its revisions: a save costs nothing, following what changed.

The log is written in the transaction of the change, so a change that is rolled back is never found, and one that is
there always is. Where the log does not tell (an import, a first time, another routine) every entry is compared. Who
follows, and when, is said in `keeper`: never a page.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, TypeVar, cast

from django.db import transaction
from django.db.models import Subquery

from ankerpunt.mirror.kept import kept_of
from ankerpunt.mirror.mapper.shape import noun_of
from ankerpunt.mirror.models import Revision
from ankerpunt.organisation.erasing import Erased, erases
from ankerpunt.overview.models import SearchEntry, SearchIndex
from ankerpunt.overview.search.texts import Texts, texts_of
from ankerpunt.plan.tables import tables
from ankerpunt.science.stems import routine, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from django.db.models import QuerySet

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Row

NOTHING_YET = "-"
AT_ONCE = 500
Keys = set[int]
Each = TypeVar("Each")


def is_behind(organisation: Organisation) -> bool:
    """Whether the plan has changed since the entries were written; one query."""
    newest = Revision.objects.filter(organisation=organisation).order_by("-number").values("token")[:1]
    now = SearchIndex.objects.filter(organisation=organisation).annotate(newest=Subquery(newest))
    found = now.values_list("token", "newest", "routine").first()
    return found is None or found[0] != (found[1] or "") or found[2] != routine()


def keep_up(organisation: Organisation) -> None:
    """Make the entries say what the plan says now; one query where they do."""
    if is_behind(organisation):
        reindex(organisation)


def reindex(organisation: Organisation, *, anew: bool = False) -> int:
    """Bring the entries up to date; gives how many were written. `anew` compares every row, whatever the log says."""
    with transaction.atomic():
        first = {"token": NOTHING_YET, "routine": routine()}
        SearchIndex.objects.get_or_create(organisation=organisation, defaults=first)
        index = SearchIndex.objects.select_for_update().get(organisation=organisation)
        steps = list(Revision.objects.filter(organisation=organisation).order_by("number"))
        touched = None if anew or index.routine != routine() else _touched(steps, index.token)
        if index.routine != routine():
            _remove(SearchEntry.objects.filter(organisation=organisation))
        rows = cast("Mapping[str, Mapping[int, Row]]", kept_of(organisation).snapshot.rows)
        if touched is None:
            written = sum([_write(organisation, noun, rows[noun]) for noun in tables()])
        else:
            written = sum([_write(organisation, noun, rows[noun], keys) for noun, keys in touched.items()])
        index.token, index.routine = steps[-1].token if steps else "", routine()
        index.save()
    return written


def forget(organisation: Organisation, gone: Erased) -> None:
    """A row that is taken away for good is found no more, from this moment on."""
    _remove(SearchEntry.objects.filter(organisation=organisation, noun=gone.noun, key=gone.key))


erases(forget)


def _touched(steps: list[Revision], token: str) -> dict[str, Keys] | None:
    """The keys of the rows that the log names since a step, by noun; None where it does not tell."""
    at = next((at for at, step in enumerate(steps) if step.token == token), None)
    if at is None:
        return None
    found: defaultdict[str, Keys] = defaultdict(set)
    for step in steps[at + 1 :]:
        if step.touched is None:
            return None
        for label, key in step.touched:
            if (noun := noun_of(label)) is None:
                return None
            found[noun].add(key)
    return found


def _write(organisation: Organisation, noun: str, rows: Mapping[int, Row], only: Keys | None = None) -> int:
    """Write what differs, of all rows or of some: away with what is gone or changed, then what is new or changed."""
    entries = SearchEntry.objects.filter(organisation=organisation, noun=noun)
    some = entries if only is None else entries.filter(key__in=only)
    known = dict(some.values_list("key", "digest"))
    now = {key: rows[key] for key in (rows if only is None else only) if key in rows}
    said = {key: texts_of(row) for key, row in now.items()}
    digests = {key: _digest(row, said[key]) for key, row in now.items()}
    for keys in _some_at_once(key for key, digest in known.items() if digests.get(key) != digest):
        _remove(entries.filter(key__in=keys))
    new = [key for key, digest in digests.items() if known.get(key) != digest]
    for keys in _some_at_once(new):
        made = [_entry(now[key], said[key], organisation=organisation, key=key, digest=digests[key]) for key in keys]
        SearchEntry.objects.bulk_create(made)
    return len(new)


def _remove(entries: QuerySet[SearchEntry]) -> None:
    """Nothing points at an entry, so none has to be read before it goes."""
    entries._raw_delete(entries.db)


def _entry(row: Row, texts: Texts, *, organisation: Organisation, key: int, digest: str) -> SearchEntry:
    noun = type(row).__name__
    return SearchEntry(
        organisation=organisation,
        noun=noun,
        key=key,
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
    said = "\x1f".join((row.id, str(row.archived_on is not None), texts.title, *texts.bodies))
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


def _some_at_once(each: Iterable[Each]) -> Iterator[list[Each]]:
    rest = iter(each)
    while some := list(islice(rest, AT_ONCE)):
        yield some
