"""Store what the check found, writing only what differs from what was found before."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
from django.db import transaction

from ankerpunt.check.causes import place
from ankerpunt.mirror.models import Checkup, Finding
from ankerpunt.mirror.models.revision import new_token
from ankerpunt.mirror.recent import Recent

if TYPE_CHECKING:
    from ankerpunt.check.engine import Report
    from ankerpunt.check.finding import Finding as Said
    from ankerpunt.organisation.models import Organisation

# What is said of one row, and whether it leads those with the same cause.
Led = tuple["Said", bool]

DELETED_AT_ONCE = 500

# What this process stored last for an organisation, with the token of that checkup.
_remembered: Recent[tuple[str, Report]] = Recent()


def store(organisation: Organisation, revision: int, report: Report) -> Checkup:
    """Make the stored checkup say what the report says; a checkup of a later revision stays as it is."""
    token = new_token()
    told = {"revision": revision, "day": report.today, "counts": report.moods, "token": token}
    with transaction.atomic():
        first = {**told, "token": "", "organisation": organisation}
        stored, is_new = Checkup.objects.select_for_update().get_or_create(organisation=organisation, defaults=first)
        if not is_new and stored.revision > revision:
            return stored
        remembered = _remembered.get(organisation.pk)
        if remembered is not None and remembered[0] == stored.token != "":
            outdated, new = _changes(remembered[1], report)
            gone = [_digest(*each) for each in outdated]
        else:
            gone, new = _difference(stored, report)
        for start in range(0, len(gone), DELETED_AT_ONCE):
            some = Finding.objects.filter(checkup=stored, digest__in=gone[start : start + DELETED_AT_ONCE])
            some._raw_delete(some.db)
        Finding.objects.bulk_create(_row(stored, *each) for each in new)
        Checkup.objects.filter(pk=stored.pk).update(**told)
    _remembered.put(organisation.pk, (token, report))
    for name, value in told.items():
        setattr(stored, name, value)
    return stored


def forget() -> None:
    """Let go of what this process stored last."""
    _remembered.clear()


def _changes(before: Report, report: Report) -> tuple[list[Led], list[Led]]:
    """What no longer holds of an earlier report, and what is new; most of both is the very same."""
    led, leads = _leaders(before), _leaders(report)
    known, there = set(map(id, before.each)), set(map(id, report.each))
    turned = (led ^ leads) & known & there
    old = {said.key: (said, id(said) in led) for said in before.each if id(said) not in there or id(said) in turned}
    new = {said.key: (said, id(said) in leads) for said in report.each if id(said) not in known or id(said) in turned}
    return (
        [each for key, each in old.items() if new.get(key) != each],
        [each for key, each in new.items() if old.get(key) != each],
    )


def _difference(stored: Checkup, report: Report) -> tuple[list[str], list[Led]]:
    """What is stored and no longer found, and what is found and not yet stored."""
    known = set(Finding.objects.filter(checkup=stored).order_by().values_list("digest", flat=True))
    leads = _leaders(report)
    digests = {_digest(*each): each for each in ((said, id(said) in leads) for said in report.each)}
    return list(known - digests.keys()), [each for digest, each in digests.items() if digest not in known]


def _leaders(report: Report) -> set[int]:
    return set(map(id, report.leading.values()))


def _digest(said: Said, leads: bool) -> str:
    return hashlib.blake2b(msgspec.json.encode((said, leads)), digest_size=16).hexdigest()


def _row(checkup: Checkup, said: Said, leads: bool) -> Finding:
    return Finding(
        checkup=checkup,
        place=place(said),
        cause=hashlib.blake2b(said.cause.encode(), digest_size=16).hexdigest(),
        leads=leads,
        code=said.code,
        mood=said.mood,
        severity=said.severity,
        stage=said.stage,
        status=said.status,
        noun=said.noun,
        object=said.object,
        detail=said.detail,
        digest=_digest(said, leads),
        said=said,
    )
