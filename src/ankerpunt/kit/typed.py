"""What somebody typed in a form that cannot be saved now: to be read on the page that says so, and sent again from it.

    {% send_again submit=_("Save again") %}

in the template of any answer to a POST. It asks nothing of the database. Passwords and files are never kept.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.core import signing
from django.core.exceptions import SuspiciousOperation
from msgspec import Struct

from ankerpunt.kit.wording import word
from ankerpunt.plan.tables import tables
from ankerpunt.text import capital

if TYPE_CHECKING:
    from django.http import HttpRequest

WRITER = "writer"
SALT = "ankerpunt.kit.typed"
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 (the name of a field)
SECRET = "password"  # noqa: S105 (part of the name of a field)
# What a form carries of itself, beside what a person types: see `organisation.forms.owned`.
BACK = "bring-back"
CARRIED = frozenset({TOKEN, WRITER, BACK, "opened", "key"})
SHOWN = frozenset({"str", "int", "float", "date"})
Field = tuple[str, str]


class Typed(Struct, frozen=True):
    """The fields of a form as they were sent, where they were sent to, and what of them a person can read."""

    url: str
    fields: tuple[Field, ...] = ()
    texts: tuple[Field, ...] = ()
    files: bool = False

    @classmethod
    def read(cls, request: HttpRequest) -> Typed:
        """What came with a request; nothing where it cannot be read."""
        url = request.get_full_path()
        try:
            sent = [(name, value) for name, values in request.POST.lists() for value in values]
            files = any(request.FILES.values())
        except (SuspiciousOperation, OSError):
            return cls(url)
        fields = tuple((name, str(value)) for name, value in sent if name not in {TOKEN, BACK} and SECRET not in name)
        table = request.resolver_match.kwargs.get("table", "") if request.resolver_match else ""
        return cls(url, fields, tuple(texts_of(fields, table=table)), files)

    @property
    def says_something(self) -> bool:
        return bool(self.texts)

    @property
    def writer(self) -> str:
        """Who opened the form, by the key of their account; empty where the form does not say."""
        signed = next((value for name, value in self.fields if name == WRITER), "")
        try:
            return signing.Signer(salt=SALT).unsign(signed)
        except signing.BadSignature:
            return ""


def signature(request: HttpRequest) -> str:
    """Who opens a form, in writing that nobody else can make: what they type is shown to nobody else."""
    key = getattr(getattr(request, "user", None), "pk", None)
    return signing.Signer(salt=SALT).sign(str(key)) if key is not None else ""


def texts_of(fields: tuple[Field, ...], *, table: str = "") -> list[Field]:
    """What a person typed, by the name that its form gives it; what was chosen is told by the form itself."""
    found: list[Field] = []
    for name, value in fields:
        bare = name.rpartition("-")[2]
        known = _fields(bare)
        own = [each for each in known if each[1] == table.replace("-", "_")] or known
        if not value.strip() or bare in CARRIED or name.startswith("keep-"):
            continue
        if own and own[0][2] in SHOWN:
            labels = {word(noun, bare) for noun, _table, _kind in own}
            found.append((capital(labels.pop()) if len(labels) == 1 else "", value))
        elif not own and " " in value.strip():
            found.append(("", value))
    return found


@cache
def _fields(name: str) -> list[tuple[str, str, str]]:
    """The nouns that have a field of this name, each with its table and what the field holds."""
    return [
        (noun, table.name, field.kind)
        for noun, table in tables().items()
        for field in table.fields
        if field.name == name
    ]
