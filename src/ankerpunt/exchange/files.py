"""The photos and files of a plan, beside it under `files/<sha256>`: in the folder or in the ZIP where the plan lies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from msgspec.structs import replace

from ankerpunt.files import store
from ankerpunt.files.actions.keeping import keep_again
from ankerpunt.files.models import StoredFile
from ankerpunt.files.refusal import RefusedFileError
from ankerpunt.mirror.mapper import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Attachment, Plan

FOLDER = "files"

# What lies beside a plan under a digest; None where nothing does.
Beside = Callable[[str], "bytes | None"]


def folder_of(path: Path) -> Path:
    """Where the files of the plan at this path lie."""
    return (path if path.is_dir() else path.parent) / FOLDER


def beside(path: Path) -> Beside:
    """What lies beside the plan at this path."""

    def read(sha256: str) -> bytes | None:
        file = folder_of(path) / sha256
        return file.read_bytes() if file.is_file() else None

    return read


def take_files(plan: Plan, lying: Beside, *, organisation: Organisation) -> Plan:
    """Keep the files that lie beside a plan, and give the plan as it is written then.

    A photo that says more than there is to see is drawn again, and the plan names what came of it.
    """
    problems: list[str] = []
    taken = tuple(_taken(each, lying, organisation, problems) for each in plan.attachments)
    if problems:
        raise RefusedError(problems)
    return replace(plan, attachments=taken) if taken != plan.attachments else plan


def missing(plan: Plan, *, organisation: Organisation) -> int:
    """How many files a plan names that are not kept for this organisation."""
    named = digests(plan)
    kept = StoredFile.objects.of(organisation).filter(sha256__in=named).values_list("sha256", flat=True)
    return len(named - set(kept))


def digests(plan: Plan) -> set[str]:
    return {each.sha256 for each in plan.attachments}


def contents(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """The files that a plan names, each once; what is not here any more is passed over."""
    for sha256 in sorted(digests(plan)):
        content = store.read(sha256)
        if content is not None:
            yield sha256, content


def give_files(plan: Plan, path: Path) -> None:
    """Lay the files that a plan names beside it."""
    for sha256, content in contents(plan):
        folder = folder_of(path)
        folder.mkdir(exist_ok=True)
        (folder / sha256).write_bytes(content)


def _taken(row: Attachment, lying: Beside, organisation: Organisation, problems: list[str]) -> Attachment:
    content, file = lying(row.sha256), f"{FOLDER}/{row.sha256}"
    if content is None:
        return row
    if store.digest_of(content) != row.sha256:
        problems.append(_("%(file)s does not hold what its name says; copy it once more.") % {"file": file})
        return row
    try:
        kept = keep_again(content, organisation=organisation)
    except RefusedFileError as refused:
        problems.append(f"{file}: {refused.sentence}")
        return row
    return row if kept == row.sha256 else replace(row, sha256=kept, size=len(store.read(kept) or b""))
