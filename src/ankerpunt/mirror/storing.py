"""Store what the check found, writing only what differs from what was found before."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

import msgspec
from django.db import transaction

from ankerpunt.check.rule import SEVERITIES
from ankerpunt.mirror.models import Checkup, Finding
from ankerpunt.mirror.models.revision import new_token

if TYPE_CHECKING:
    from ankerpunt.check.engine import Report
    from ankerpunt.check.finding import Finding as Said
    from ankerpunt.organisation.models import Organisation

Keyed = dict[tuple[str, str, str, str], "Said"]

ORGANISATIONS_REMEMBERED = 16
DELETED_AT_ONCE = 500

# What this process stored last for an organisation, with the token of that checkup.
_remembered: OrderedDict[int, tuple[str, Keyed]] = OrderedDict()
_lock = Lock()


def store(organisation: Organisation, revision: int, report: Report) -> Checkup:
    """Make the stored checkup say what the report says; a checkup of a later revision stays as it is."""
    token = new_token()
    found: Keyed = {said.key: said for said in report.findings}
    told = {"revision": revision, "day": report.today, "counts": report.counts, "token": token}
    with transaction.atomic():
        first = {**told, "token": "", "organisation": organisation}
        stored, is_new = Checkup.objects.select_for_update().get_or_create(organisation=organisation, defaults=first)
        if not is_new and stored.revision > revision:
            return stored
        with _lock:
            remembered, before = _remembered.get(organisation.pk, ("", {}))
        if remembered and remembered == stored.token:
            gone = [_digest(said) for key, said in before.items() if found.get(key) != said]
            new = [said for key, said in found.items() if before.get(key) != said]
        else:
            gone, new = _difference(stored, found)
        for start in range(0, len(gone), DELETED_AT_ONCE):
            outdated = Finding.objects.filter(checkup=stored, digest__in=gone[start : start + DELETED_AT_ONCE])
            outdated._raw_delete(outdated.db)
        Finding.objects.bulk_create(_row(stored, said) for said in new)
        Checkup.objects.filter(pk=stored.pk).update(**told)
    _remember(organisation.pk, token, found)
    for name, value in told.items():
        setattr(stored, name, value)
    return stored


def _difference(stored: Checkup, found: Keyed) -> tuple[list[str], list[Said]]:
    """What is stored and no longer found, and what is found and not yet stored."""
    known = set(Finding.objects.filter(checkup=stored).order_by().values_list("digest", flat=True))
    digests = {_digest(said): said for said in found.values()}
    return list(known - digests.keys()), [said for digest, said in digests.items() if digest not in known]


def _remember(key: int, token: str, found: Keyed) -> None:
    with _lock:
        _remembered[key] = (token, found)
        _remembered.move_to_end(key)
        while len(_remembered) > ORGANISATIONS_REMEMBERED:
            _remembered.popitem(last=False)


def _digest(said: Said) -> str:
    return hashlib.blake2b(msgspec.json.encode(said), digest_size=16).hexdigest()


def _row(checkup: Checkup, said: Said) -> Finding:
    return Finding(
        checkup=checkup,
        place=f"{SEVERITIES.index(said.severity)}{said.code[1:]}",
        code=said.code,
        severity=said.severity,
        stage=said.stage,
        status=said.status,
        noun=said.noun,
        object=said.object,
        detail=said.detail,
        digest=_digest(said),
        said=said,
    )
