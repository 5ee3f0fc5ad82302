"""Find a row of a plan by its id, and the rows that point at it, without reading the plan again."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar, cast

from msgspec import Struct

from ankerpunt.plan.nouns import Noun, Organisation, Plan
from ankerpunt.plan.tables import tables

N = TypeVar("N", bound=Noun)
T = TypeVar("T")


class Answer(Struct, frozen=True):
    """What a function said of a plan, and the names of the tables that it read for it."""

    said: Any
    read: frozenset[str]


class Index:
    """The rows of one plan by id, and backwards along every reference.

    Each table and each field is read once, when it is first asked for; every answer after that takes the
    same time however large the plan is. Of rows that share an id the last one is found.

    What is asked through an index is noted: `heard` gives an answer with the tables that were read for it. An answer
    still holds for another plan that has the very same tables.

    Parameters
    ----------
    plan
        The plan to look into. It is never changed.
    before
        The index of an earlier state of the plan: what it knows of tables that are the same is taken over.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, TargetGroup, Driver
    >>> index = Index(Plan(
    ...     organisation=Organisation(id="o", name="O"),
    ...     target_groups=(TargetGroup(id="ict", name="ICT", scope="internal"),),
    ...     drivers=(Driver(id="d1", target_group="ict", name="tijd om te leren"),),
    ... ))
    >>> index.get(TargetGroup, "ict").name
    'ICT'
    >>> [driver.id for driver in index.referring("ict", by=(Driver, "target_group"))]
    ['d1']
    >>> index.heard(lambda index: len(index.plan.drivers)).read
    frozenset({'drivers'})
    """

    def __init__(self, plan: Plan, before: "Index | None" = None) -> None:
        self.plan = plan
        self._known: _Known = _Known() if before is None else before._known.of(same_tables(plan, before.plan))
        self._read: set[Any] = set()

    def rows(self, noun: type[N]) -> tuple[N, ...]:
        """List every row of a noun, in the order of the document."""
        if noun is Organisation:
            return (self.plan.organisation,)  # type: ignore[return-value]
        rows: tuple[N, ...] = getattr(self.plan, tables()[noun.__name__].name)
        return rows

    def get(self, noun: type[N], row_id: str | None) -> N | None:
        """Find the row with this id; None if there is none, or if there is no id to look for."""
        known = self._known.by_id.get(noun)
        if known is None:
            known = self._known.by_id[noun] = {row.id: row for row in self.rows(noun)}
        self._read.add(noun)
        return known.get(row_id) if row_id else None  # type: ignore[return-value]

    def referring(self, row_id: str, *, by: tuple[type[N], str]) -> tuple[N, ...]:
        """List the rows that point at this id through one field, in the order of the document.

        Parameters
        ----------
        row_id
            The id that is pointed at.
        by
            The noun that points, and the name of the field with which it does: ``(Activity, "usps")``.
        """
        known = self._known.backwards.get(by)
        if known is None:
            known = self._known.backwards[by] = self._read_backwards(*by)
        self._read.add(by[0])
        return known.get(row_id, ())  # type: ignore[return-value]

    def once(self, work: Callable[[Plan], T]) -> T:
        """Give what a function says of this plan; it is worked out the first time that anybody asks."""
        return self._kept(work, lambda index: work(index.plan))

    def once_of_all(self, work: "Callable[[Index], T]") -> T:
        """Give what a function says of this index; it is worked out the first time that anybody asks."""
        return self._kept(work, work)

    def once_for(self, key: Hashable, work: "Callable[[Index], T]") -> T:
        """Give what is kept under this key; it is worked out the first time that anybody asks."""
        return self._kept(key, work)

    def heard(self, work: "Callable[[Index], T]") -> Answer:
        """Give what a function says of this index, with the tables that it read for it."""
        reader = Index.__new__(Index)
        reader._known, reader._read = self._known, set()
        reader.plan = cast("Plan", _Watched(self.plan, reader._read))
        said = work(reader)
        self._read |= reader._read
        # By noun where a row was looked up, which happens often; by name where a table was read.
        return Answer(said, frozenset(each if isinstance(each, str) else _table_of(each) for each in reader._read))

    def _kept(self, key: Hashable, work: "Callable[[Index], T]") -> T:
        answer = self._known.answers.get(key)
        if answer is None:
            answer = self._known.answers[key] = self.heard(work)
        self._read |= answer.read
        found: T = answer.said
        return found

    def _read_backwards(self, noun: type[Noun], field: str) -> Mapping[str, tuple[Noun, ...]]:
        found: dict[str, list[Noun]] = {}
        for row in self.rows(noun):
            value = getattr(row, field)
            if isinstance(value, str):
                found.setdefault(value, []).append(row)
            elif value:
                for target in dict.fromkeys(value):
                    found.setdefault(target, []).append(row)
        return {target: tuple(rows) for target, rows in found.items()}


def same_tables(plan: Plan, other: Plan) -> frozenset[str]:
    """Name the tables, the organisation among them, that two plans have in common: the very same, not only equal."""
    return frozenset(name for name in Plan.__struct_fields__ if getattr(plan, name) is getattr(other, name))


class _Known:
    """What was looked up in a plan so far. Several threads may add to it, so it is only read as a copy."""

    def __init__(self) -> None:
        self.by_id: dict[type[Noun], Mapping[str, Noun]] = {}
        self.backwards: dict[tuple[type[Noun], str], Mapping[str, tuple[Noun, ...]]] = {}
        self.answers: dict[Hashable, Answer] = {}

    def of(self, same: frozenset[str]) -> "_Known":
        """Give what of this holds for a plan with the same of these tables."""
        found = _Known()
        found.by_id = {noun: rows for noun, rows in self.by_id.copy().items() if _table_of(noun) in same}
        found.backwards = {by: rows for by, rows in self.backwards.copy().items() if _table_of(by[0]) in same}
        found.answers = {key: answer for key, answer in self.answers.copy().items() if answer.read <= same}
        return found


class _Watched:
    """A plan that notes which of its tables are read."""

    def __init__(self, plan: Plan, read: set[Any]) -> None:
        self._plan, self._read_so_far = plan, read

    def __getattr__(self, name: str) -> Any:
        self._read_so_far.add(name)
        return getattr(self._plan, name)


def _table_of(noun: type[Noun]) -> str:
    return "organisation" if noun is Organisation else tables()[noun.__name__].name
