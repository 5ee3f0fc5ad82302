"""Find a row of a plan by its id, and the rows that point at it, without reading the plan again."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ankerpunt.plan.nouns import Noun, Organisation, Plan
from ankerpunt.plan.tables import tables

N = TypeVar("N", bound=Noun)
T = TypeVar("T")


class Index:
    """The rows of one plan by id, and backwards along every reference.

    Each table and each field is read once, when it is first asked for; every answer after that takes the
    same time however large the plan is. Of rows that share an id the last one is found.

    Parameters
    ----------
    plan
        The plan to look into. It is never changed.

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
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._by_id: dict[type[Noun], Mapping[str, Noun]] = {}
        self._backwards: dict[tuple[type[Noun], str], Mapping[str, tuple[Noun, ...]]] = {}
        self._worked_out: dict[Callable[..., Any], Any] = {}

    def rows(self, noun: type[N]) -> tuple[N, ...]:
        """List every row of a noun, in the order of the document."""
        if noun is Organisation:
            return (self.plan.organisation,)  # type: ignore[return-value]
        rows: tuple[N, ...] = getattr(self.plan, tables()[noun.__name__].name)
        return rows

    def get(self, noun: type[N], row_id: str | None) -> N | None:
        """Find the row with this id; None if there is none, or if there is no id to look for."""
        known = self._by_id.get(noun)
        if known is None:
            known = self._by_id[noun] = {row.id: row for row in self.rows(noun)}
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
        known = self._backwards.get(by)
        if known is None:
            known = self._backwards[by] = self._read_backwards(*by)
        return known.get(row_id, ())  # type: ignore[return-value]

    def once(self, work: Callable[[Plan], T]) -> T:
        """Give what a function says of this plan; it is worked out the first time that anybody asks."""
        return self._kept(work, self.plan)

    def once_of_all(self, work: "Callable[[Index], T]") -> T:
        """Give what a function says of this index; it is worked out the first time that anybody asks."""
        return self._kept(work, self)

    def _kept(self, work: Callable[[Any], T], of: Any) -> T:
        if work not in self._worked_out:
            self._worked_out[work] = work(of)
        found: T = self._worked_out[work]
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
