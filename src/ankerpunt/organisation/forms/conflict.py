"""Two people saved the same row: what each of them made of every field, and what it was before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import formats
from django.utils.translation import gettext as _

from ankerpunt.organisation.saying import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from django.utils.safestring import SafeString

    from ankerpunt.organisation.models import User

NOTHING = "–"


UNKNOWN = -1


@dataclass(frozen=True)
class Version:
    """The page of history that a form was opened with, and the newest one that its reader was shown since."""

    base: int = UNKNOWN
    seen: int = UNKNOWN

    @classmethod
    def read(cls, text: Any) -> Version:
        """What a form carries: “12”, or “12-15” once it showed what somebody else made of it."""
        base, _dash, seen = str(text or "").partition("-")
        first = int(base) if base.isdecimal() else UNKNOWN
        return cls(first, int(seen) if seen.isdecimal() else first)

    def __str__(self) -> str:
        base = "" if self.base == UNKNOWN else str(self.base)
        return base if self.base == self.seen else f"{base}-{self.seen}"


@dataclass(frozen=True)
class Difference:
    """One field that two people left different."""

    name: str
    key: str  # the name of the choice in the form that is sent again
    label: str
    mine: str
    theirs: str
    keep: str  # what is proposed: "mine" or "theirs" where only one of them changed it, else ""
    missed: bool = False  # whether the form was sent again without a choice


@dataclass(frozen=True)
class Conflict:
    """Someone else saved the row while this form was open; or it was there `already`, and a second one cannot be."""

    who: User | None
    when: datetime
    differences: list[Difference]
    already: bool = False

    @property
    def told(self) -> SafeString:
        """Who saved what, and what to do now."""
        rest = _("Nothing is lost: choose per field what to keep, then save.")
        if self.already:
            return told(_("This is there already: %(who)s saved it on %(when)s."), rest, who=self.who, when=self.when)
        said = _("%(who)s saved this on %(when)s, while you were working on it.")
        return told(said, rest, who=self.who, when=self.when)

    @property
    def missed(self) -> Sequence[Difference]:
        """The fields of which the choice was to be made, and was not."""
        return [each for each in self.differences if each.missed]


def difference(
    field: forms.BoundField, *, mine: Any, theirs: Any, base: Any, chosen: str | None = None
) -> Difference | None:
    """Compare three versions of one field; None where both people left it the same.

    `chosen` is the choice that was made when this difference was shown before, None where it is new.
    """
    if same(mine, theirs):
        return None
    proposed = "mine" if same(theirs, base) else "theirs" if same(mine, base) else ""
    texts = shown(field.field, mine), shown(field.field, theirs)
    missed = chosen == "" and proposed != "mine"
    return Difference(field.name, key_of(field), str(field.label), *texts, chosen or proposed, missed)


def key_of(field: forms.BoundField) -> str:
    return field.form.add_prefix(f"keep-{field.name}")


def value(field: forms.Field, raw: Any) -> Any:
    """A stored value as the form would clean it; as it is where the form would not have it (any more)."""
    try:
        return field.clean(field.prepare_value(raw))
    except ValidationError:
        return raw


def same(one: Any, other: Any) -> bool:
    return bool(_comparable(one) == _comparable(other))


def _comparable(found: Any) -> Any:
    if isinstance(found, models.Model):
        return found.pk
    if isinstance(found, (list, tuple, models.QuerySet)):
        keys: Iterable[Any] = (_comparable(each) for each in found)
        return tuple(keys) if isinstance(found, tuple) else frozenset(keys)
    return "" if found is None else found


def shown(field: forms.Field, found: Any) -> str:
    """Write a value as a person reads it."""
    if isinstance(found, bool):
        return str(_("yes") if found else _("no"))
    if isinstance(found, (list, tuple, models.QuerySet)):
        return "\n".join(shown(field, each) for each in found) or NOTHING
    if found is None or found == "":
        return NOTHING
    if isinstance(field, forms.ModelChoiceField) and isinstance(found, models.Model):
        return field.label_from_instance(found)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(dict(field.choices).get(found, found))  # type: ignore[arg-type]
    return str(formats.localize(found))
