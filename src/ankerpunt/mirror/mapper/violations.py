"""Find the rows of a plan that the database refused, and say why in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import CheckConstraint, UniqueConstraint
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.mirror.mapper.difference import Difference
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.plan.nouns import Noun

ENOUGH = 20


def violations(pending: list[Difference], organisation: Organisation) -> list[str]:
    """At most twenty sentences, each about one row. Nothing has been written when this is asked."""
    found: list[str] = []
    for each in pending:
        rows = [*each.created, *(new for _old, new in each.changed.values())]
        for sentence in (*_doubles(each, rows), *_of_rows(each, rows, organisation)):
            found.append(sentence)
            if len(found) == ENOUGH:
                return found
    return found


def _of_rows(each: Difference, rows: list[Noun], organisation: Organisation) -> Iterator[str]:
    checks = [one for one in each.shape.model._meta.constraints if isinstance(one, CheckConstraint)]
    names = [column.name for column in each.shape.columns if column.kind != "ref"]
    for noun in rows:
        values = {name: getattr(noun, name) for name in names}
        row = each.shape.model(organisation=organisation, slug=noun.id, **values)
        for check in checks:
            try:
                check.validate(each.shape.model, row)
            except ValidationError as problem:
                yield _about(each, noun, " ".join(problem.messages))


def _doubles(each: Difference, rows: list[Noun]) -> Iterator[str]:
    for constraint in each.shape.model._meta.constraints:
        if not isinstance(constraint, UniqueConstraint) or "slug" in constraint.fields:
            continue
        seen: dict[tuple[Any, ...], str] = {}
        for noun in rows:
            value = tuple(getattr(noun, name) for name in constraint.fields)
            if value in seen:
                same = _("It says the same of %(fields)s as “%(other)s”.")
                fields = ", ".join(constraint.fields)
                yield _about(each, noun, same % {"fields": fields, "other": seen[value]})
            seen[value] = noun.id


def _about(each: Difference, noun: Noun, sentence: str) -> str:
    return _("%(noun)s “%(id)s”: %(problem)s") % {"noun": each.shape.name, "id": noun.id, "problem": sentence}
