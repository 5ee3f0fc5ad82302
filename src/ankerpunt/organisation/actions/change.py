"""One act of a member on the plan, and its undoing.

    with changing(by=member) as change:
        persona = form.save()
    tell(request, _("Saved."), undo=change.undo_url)

Everything that is saved or deleted inside belongs to the act, cascades and links included, in one transaction.
An undo is an act too, so that it can be undone in turn.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, router, transaction
from django.db.models.deletion import Collector, RestrictedError
from django.utils.translation import gettext as _

from ankerpunt.organisation.history import UNKNOWN, Recording, current
from ankerpunt.organisation.links import relink, relink_holder
from ankerpunt.organisation.models import Change, Organisation, Owned
from ankerpunt.organisation.names import names_of
from ankerpunt.organisation.signals import turn_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django_stubs_ext import StrPromise

    from ankerpunt.organisation.models import Member


class UndoError(Exception):
    """Undoing would take away what someone did afterwards; the sentence says what."""

    def __init__(self, sentence: str | StrPromise) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@contextmanager
def turn_of(organisation: int) -> Iterator[None]:
    """One at a time in an organisation, so that what an act was decided on is still so when it is written."""
    with transaction.atomic():
        Organisation.objects.select_for_update().only("pk").get(pk=organisation)
        yield


@contextmanager
def changing(*, by: Member) -> Iterator[Change]:
    """Make everything inside one act of this member; within another act it is a part of that."""
    change = Change(organisation=by.organisation, user=by.user)
    recording = Recording(user=by.user)
    if current.get() is not None:
        yield change
        return
    with turn_of(by.organisation_id):
        token = current.set(recording)
        try:
            yield change
        finally:
            current.reset(token)
        if recording.touched:
            change.touched = [[*row, *pages] for row, pages in recording.touched.items()]
            change.save()
            by.organisation.revise(recording.touched)


def undo(change: Change, *, by: Member) -> Change:
    """Bring every row of the act back to what it was before; raises UndoError when that would lose later work."""
    rows = [Touched.read(*entry) for entry in change.touched]
    with changing(by=by) as undone:
        undone.undoes = change
        for row in rows:
            row.refuse_if_changed_since()
        created = [row for row in rows if row.before is None]
        _refuse_if_others_hang_on(created, act=rows)
        for row in reversed(rows):
            row.restore()
        for row in rows:
            row.restore_links()
            row.refuse_circle()
        for row in reversed(created):
            row.remove()
    return undone


def begun_by(change: Change) -> set[str]:
    """The slugs of the rows that the act made: their pages go when it is undone."""
    rows = [Touched.read(*entry) for entry in change.touched]
    return {row.pages.get(history_id=row.after).slug for row in rows if row.before is None}


@dataclass(frozen=True)
class Touched:
    """One row of an act: which, and the pages of its history before and after."""

    model: type[Owned]
    pk: int
    before: int | None
    after: int

    @classmethod
    def read(cls, label: str, pk: int, before: int | None, after: int) -> Touched:
        return cls(apps.get_model(label), pk, before, after)

    @property
    def pages(self) -> models.QuerySet[Any]:
        found: models.QuerySet[Any] = self.model.history.filter(id=self.pk)
        return found

    @property
    def page(self) -> Any:
        return self.pages.get(history_id=self.before)

    def refuse_if_changed_since(self) -> None:
        newest = self.pages.order_by("-history_id").first()
        if newest is not None and newest.history_id != self.after:
            who = str(newest.history_user or _("someone"))
            sentence = _("Undo is no longer possible: %(who)s has changed “%(what)s” since then.")
            raise UndoError(sentence % {"who": who, "what": _name(newest.instance)})
        if self.before == UNKNOWN or newest is None:
            raise UndoError(_("Undo is not possible: what was there before is not known."))

    def restore(self) -> None:
        if self.before is None:
            return
        row: Owned = self.page.instance
        self._refuse_if_something_is_gone(row)
        row.save(force_insert=not self.model._base_manager.filter(pk=self.pk).exists())

    def restore_links(self) -> None:
        """Put back the links that the row held and the links that others had to it, as far as both ends exist."""
        if self.before is None:
            return
        row = self.model._base_manager.get(pk=self.pk)
        # The page on which a row begins notes no links: it had none yet.
        links = self.page.links or {field.name: [] for field in self.model._meta.many_to_many}
        for name, linked in links.items():
            if "." not in name:
                relink(row, name, linked)
            else:
                label, _dot, field_name = name.rpartition(".")
                holders = relink_holder(apps.get_model(label), field_name, linked, row)
                for holder in holders:
                    turn_page(holder)
        turn_page(row)

    def refuse_circle(self) -> None:
        """What was pointed at before may point back by now."""
        row = self.model._base_manager.filter(pk=self.pk).first()
        if self.before is not None and row is not None:
            try:
                row.refuse_circles()
            except ValidationError as circle:
                said = _("Undo is no longer possible for “%(what)s”: %(why)s")
                raise UndoError(said % {"what": _name(row), "why": " ".join(circle.messages)}) from circle

    def remove(self) -> None:
        found = self.model._base_manager.filter(pk=self.pk).first()
        if found is not None:
            found.delete()

    def _refuse_if_something_is_gone(self, row: Owned) -> None:
        for field in row._meta.concrete_fields:
            target = getattr(row, field.attname)
            if isinstance(field, models.ForeignKey) and target is not None and field.name != "organisation":
                model: Any = field.related_model
                if issubclass(model, Owned) and not model._base_manager.filter(pk=target).exists():
                    sentence = _("Undo is not possible: what “%(what)s” belonged to has been removed.")
                    raise UndoError(sentence % {"what": _name(row)})


def _refuse_if_others_hang_on(created: list[Touched], *, act: list[Touched]) -> None:
    """Taking back a new row must not take along what others hung on it since."""
    own = {(row.model, row.pk) for row in act}
    rows = [found for row in created if (found := row.model._base_manager.filter(pk=row.pk).first())]
    for row in rows:
        for other in _hanging_on(row):
            if _holder(other) not in own:
                sentence = _("Undo is no longer possible: “%(other)s” has been added to “%(what)s” since then.")
                raise UndoError(sentence % {"other": _name(other), "what": _name(row)})


def _hanging_on(row: Owned) -> list[models.Model]:
    """The row with all that would go along with it, or would hold it back."""
    collector = Collector(using=router.db_for_write(type(row)), origin=row)
    held_by: set[models.Model] = set()
    try:
        collector.collect([row])
    except RestrictedError as problem:
        held_by = problem.restricted_objects
    return [*chain.from_iterable(collector.data.values()), *held_by]


def _holder(row: models.Model) -> tuple[type[models.Model], Any]:
    """The row itself; of a link to many, the row that holds the link."""
    if not row._meta.auto_created:
        return type(row), row.pk
    end = next(field for field in row._meta.concrete_fields if isinstance(field, models.ForeignKey))
    model: Any = end.related_model
    return model, getattr(row, end.attname)


def _name(row: models.Model) -> str:
    """What people call a row; a link to many is told by the row that holds it."""
    if isinstance(row, Owned):
        return names_of(row.organisation)(row)
    model, key = _holder(row)
    return _name(model._base_manager.get(pk=key))
