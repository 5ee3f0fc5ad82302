"""Putting a tag on a lesson, or taking it off: one press each (E3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.organisation.actions.change import changing
from ankerpunt.plan.nouns import Learning as LearningNoun
from ankerpunt.plan.tables import fields_of

if TYPE_CHECKING:
    from ankerpunt.learn.models import Learning
    from ankerpunt.organisation.models import Change, Member

TAGS = ("processes", "target_groups", "means", "touchpoints", "kind")
ALL = "applies_to_all"


def tag(learning: Learning, field: str, value: str, *, by: Member) -> Change | None:
    """Put a tag on where it is off, and off where it is on; None where there is no such tag."""
    if field == ALL:
        with changing(by=by) as change:
            learning.applies_to_all = not learning.applies_to_all
            learning.save()
        return change
    shape = next((each for each in fields_of(LearningNoun) if each.name == field and field in TAGS), None)
    if shape is None:
        return None
    if shape.kind == "ref":
        return _point(learning, field, value, by=by)
    if value not in shape.choices:
        return None
    with changing(by=by) as change:
        setattr(learning, field, _turned(getattr(learning, field), value, many=shape.many))
        learning.save()
    return change


def _turned(now: Any, value: str, *, many: bool) -> Any:
    if not many:
        return "" if now == value else value
    return tuple(each for each in now if each != value) if value in now else (*now, value)


def _point(learning: Learning, field: str, value: str, *, by: Member) -> Change | None:
    related: Any = getattr(learning, field)
    row = related.model.objects.of(by.organisation).filter(slug=value).first()
    if row is None:
        return None
    with changing(by=by) as change:
        if related.filter(pk=row.pk).exists():
            related.remove(row)
        else:
            related.add(row)
    return change
