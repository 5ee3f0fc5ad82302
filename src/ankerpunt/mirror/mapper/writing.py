"""Write a plan document into an organisation: in bulk, in one transaction, as one act that can be undone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from ankerpunt.mirror.mapper.difference import Difference, Mode, RefusedError, differences
from ankerpunt.mirror.mapper.formula import formula_problems
from ankerpunt.mirror.mapper.pages import Links, newest_pages, write_pages
from ankerpunt.mirror.mapper.shape import Shape, shapes
from ankerpunt.mirror.mapper.snapshot import LOOKED_UP_AT_ONCE, Snapshot
from ankerpunt.mirror.mapper.violations import violations
from ankerpunt.organisation.history import UNKNOWN
from ankerpunt.organisation.models import Change, Organisation, Owned
from ankerpunt.plan import nouns
from ankerpunt.plan.nouns import Noun
from ankerpunt.plan.tables import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.nouns import Plan

Row = tuple[Noun, Owned]
Touched = tuple[str, int, int | None, int]


@dataclass(frozen=True)
class Written:
    """What an import did, in rows, and the act by which it can be undone (none if nothing had to be done)."""

    created: int
    changed: int
    removed: int
    unchanged: int
    change: Change | None


def write(plan: Plan, *, into: Organisation, by: Member | None = None, mode: Mode = "replace") -> Written:
    """Make the organisation's rows say what the plan says.

    `replace` also removes the rows that the plan does not have, and takes over the facts of the organisation;
    `merge` only adds and changes rows. The organisation keeps its own slug. Raises RefusedError, also where the plan
    would change a promise that was adopted.
    """
    pending: list[Difference] = []
    try:
        with transaction.atomic():
            Organisation.objects.select_for_update().get(pk=into.pk)
            before = Snapshot.read(into.pk)
            pending = planned(plan, before, mode=mode)
            writer = Writer(into, by, before)
            if mode == "replace":
                writer.take_over(plan.organisation)
            change = writer.apply(pending)
            if change:
                into.revise()
    except IntegrityError as problem:
        raise RefusedError(violations(pending, into) or [str(problem)]) from problem
    total = Counter[str]()
    for each in pending:
        total.update(created=len(each.created), changed=len(each.changed), removed=len(each.removed))
        total.update(unchanged=each.unchanged)
    return Written(total["created"], total["changed"], total["removed"], total["unchanged"], change)


def planned(plan: Plan, before: Snapshot, *, mode: Mode) -> list[Difference]:
    """What would be written, noun by noun; raises RefusedError where that may not be."""
    pending = differences(plan, before, mode=mode)
    if problems := formula_problems(before.plan(), plan, mode=mode):
        raise RefusedError(problems)
    return pending


@dataclass
class Writer:
    """Carries one import out; what is pointed at is written before what points at it."""

    organisation: Organisation
    by: Member | None
    before: Snapshot
    keys: dict[str, dict[str, int]] = field(default_factory=dict)

    def take_over(self, facts: nouns.Organisation) -> None:
        names = [each.name for each in fields_of(nouns.Organisation)]
        if all(getattr(facts, name) == getattr(self.before.organisation, name) for name in names):
            return
        for name in names:
            setattr(self.organisation, name, getattr(facts, name))
        self.organisation.save(update_fields=names)

    def apply(self, pending: list[Difference]) -> Change | None:
        self.keys = {shape.name: self.before.keys(shape.name) for shape in shapes().values()}
        undone: list[Touched] = []
        created: list[Touched] = []
        for each in reversed(pending):
            undone += self.remove(each)
        for each in pending:
            changed, new = self.put(each)
            undone[:0] = changed
            created += new
        # An undo goes backwards: first what was, the pointed-at before the pointing; then away with what is new.
        touched = undone + created
        if not touched:
            return None
        user = self.by.user if self.by else None
        return Change.objects.create(organisation=self.organisation, user=user, touched=touched)

    def remove(self, each: Difference) -> Iterator[Touched]:
        if not each.removed:
            return
        # An undo goes backwards: of rows that lie below each other the upper ones come back first.
        down = _from_above(each.shape, each.removed)
        rows = [(self.row(each.shape, noun, key), self.links(each.shape, noun)) for key, noun in down]
        pages = write_pages(each.shape, reversed(rows), "-", self.user)
        _clear_outside(each.shape, each.removed)
        for keys in _some_at_once(each.removed):
            for relation in each.shape.model._meta.get_fields(include_hidden=True):
                if isinstance(relation, models.ManyToOneRel) and _is_link_table(relation.related_model):
                    relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys}).delete()
            rows_gone = each.shape.model._base_manager.filter(pk__in=keys)
            rows_gone._raw_delete(rows_gone.db)
        yield from ((each.shape.label, key, page, page) for key, page in pages.items())

    def put(self, each: Difference) -> tuple[list[Touched], list[Touched]]:
        """Change what is there and add what is new; gives what was touched of either."""
        shape = each.shape
        known = newest_pages(shape, self.organisation) if each.changed else {}
        changed = self.change(each)
        created = self.create(each)
        self.point_at_own(shape, changed + created)
        links = {row.pk: self.links(shape, noun) for noun, row in changed + created}
        self.relink(each, links)
        pages = write_pages(shape, ((row, links[row.pk]) for _noun, row in changed), "~", self.user)
        first = write_pages(shape, ((row, links[row.pk]) for _noun, row in created), "+", self.user)
        return (
            [(shape.label, key, known.get(key, UNKNOWN), page) for key, page in pages.items()],
            [(shape.label, key, None, page) for key, page in first.items()],
        )

    def change(self, each: Difference) -> list[Row]:
        rows = [(new, self.row(each.shape, new, key)) for key, (_old, new) in each.changed.items()]
        if rows:
            names = _names(each.shape.columns)
            _plain(each.shape).bulk_create(
                [row for _noun, row in rows], update_conflicts=True, unique_fields=["pk"], update_fields=names
            )
        return rows

    def create(self, each: Difference) -> list[Row]:
        rows = [(noun, self.row(each.shape, noun, None)) for noun in each.created]
        _plain(each.shape).bulk_create([row for _noun, row in rows])
        self.keys[each.shape.name].update((row.slug, row.pk) for _noun, row in rows)
        return rows

    def point_at_own(self, shape: Shape, rows: list[Row]) -> None:
        """References to rows of the same noun, which could not be filled in before all of them were there."""
        for ref in shape.refs:
            if ref.target == shape.name:
                column = shape.attname(ref)
                late = [(noun, row) for noun, row in rows if getattr(noun, ref.name) and not getattr(row, column)]
                for noun, row in late:
                    setattr(row, column, self.keys[shape.name][getattr(noun, ref.name)])
                _plain(shape).bulk_update([row for _noun, row in late], [ref.name], batch_size=LOOKED_UP_AT_ONCE)

    @property
    def user(self) -> Any:
        return self.by.user if self.by else None

    def row(self, shape: Shape, noun: Noun, key: int | None) -> Owned:
        """The noun as a row; a reference to a row of its own noun that is yet to come is left empty."""
        values: dict[str, Any] = {}
        for each in shape.columns:
            value = getattr(noun, each.name)
            values[shape.attname(each)] = self.keys[each.target].get(value) if each.kind == "ref" else value
        model: Any = shape.model
        return model(pk=key, organisation_id=self.organisation.pk, slug=noun.id, **values)  # type: ignore[no-any-return]

    def links(self, shape: Shape, noun: Noun) -> Links:
        return {
            each.name: [self.keys[each.target][other] for other in getattr(noun, each.name)] for each in shape.links
        }

    def relink(self, each: Difference, links: dict[int, Links]) -> None:
        """Links keep their order, so a row whose links differ gets them all anew."""
        for link in each.shape.links:
            through, here, there = each.shape.through(link)
            moved = [
                key for key, (old, new) in each.changed.items() if getattr(old, link.name) != getattr(new, link.name)
            ]
            for keys in _some_at_once(moved):
                through._base_manager.filter(**{f"{here}__in": keys}).delete()
            new = links.keys() - each.changed.keys() | set(moved)
            rows = [(key, other) for key in links if key in new for other in dict.fromkeys(links[key][link.name])]
            through._base_manager.bulk_create([through(**{here: key, there: other}) for key, other in rows])


def _from_above(shape: Shape, rows: dict[int, Noun]) -> list[tuple[int, Noun]]:
    """The rows of a noun so that none comes before one of its own noun that it points at."""
    own = [ref.name for ref in shape.refs if ref.target == shape.name]
    keys, found, seen = {noun.id: key for key, noun in rows.items()}, list[tuple[int, Noun]](), set[int]()

    def put(key: int) -> None:
        if key not in seen:
            seen.add(key)
            for name in own:
                if (above := keys.get(getattr(rows[key], name))) is not None:
                    put(above)
            found.append((key, rows[key]))

    for key in rows:
        put(key)
    return found


def _names(fields: Iterable[Field]) -> list[str]:
    return [each.name for each in fields]


def _plain(shape: Shape) -> models.QuerySet[Any]:
    """Bulk writes that announce nothing: the import announces itself once."""
    return models.QuerySet(shape.model)


def _is_link_table(model: Any) -> bool:
    return bool(model._meta.auto_created)


def _clear_outside(shape: Shape, removed: dict[int, Noun]) -> None:
    """Do for rows that are no noun of the plan what their references ask when the row they point at goes."""
    ours = {each.model for each in shapes().values()}
    for relation in shape.model._meta.related_objects:
        if relation.related_model in ours or relation.many_to_many:
            continue
        for keys in _some_at_once(removed):
            pointing = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys})
            if relation.on_delete is models.SET_NULL:
                pointing.update(**{relation.field.name: None})
            elif relation.on_delete is models.CASCADE:
                pointing.delete()
            elif first := pointing.first():
                what = removed[getattr(first, relation.field.attname)]
                sentence = _("%(noun)s “%(id)s” cannot be removed: “%(user)s” still uses it.")
                raise RefusedError([sentence % {"noun": shape.name, "id": what.id, "user": first}])


def _some_at_once(keys: Any) -> Iterator[list[int]]:
    listed = list(keys)
    for start in range(0, len(listed), LOOKED_UP_AT_ONCE):
        yield listed[start : start + LOOKED_UP_AT_ONCE]
