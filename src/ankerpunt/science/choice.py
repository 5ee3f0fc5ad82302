"""The answers to a preference study: what people were shown and what they chose.

Every estimator takes a `ChoiceData` and returns one of the nouns in `results`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

MAX_ITEMS = 120
"""Items are stored in one byte; designs go up to 40, imported data may have more."""

LIGHTEST, HEAVIEST = 1e-12, 1e12
"""Weights beyond these are no weights of people, and their sums may be too large or too small for a number."""


@dataclass(frozen=True, slots=True, eq=False)
class ChoiceData:
    """Answers to best-worst tasks of N respondents about J items.

    Parameters
    ----------
    items
        [J] names of the items, unique.
    respondents
        [N] labels of the respondents (text or numbers), unique. They never leave the science package.
    respondent
        int32 [n_tasks], index into `respondents`, ascending: the tasks of one person stand together.
    task
        int32 [n_tasks], task number as in the source.
    shown
        int8 [n_tasks, k_max], indices into `items`; sets smaller than k_max are padded with -1 at the end.
    best, worst
        int8 [n_tasks], index into `items` (not a position), -1 where not answered. At least one is answered.
    weight
        float64 [N], sampling weight of the respondent, > 0; 1.0 where the source has none.
    groups
        [G] names of the target groups in the data; empty where the source has none.
    group
        int16 [N], index into `groups`, -1 for a respondent without a group.
    anchor
        Index of the item that is fixed at utility 0 ("not important enough"), or None.

    Raises
    ------
    Refusal
        Through `choice_data` and `longtable.check_table`, which build it from outside data; the class itself trusts
        its caller.

    Examples
    --------
    >>> data = choice_data(["pay", "team", "hours"], [1, 1], [[0, 1, 2], [0, 1, 2]], best=[0, 0], worst=[2, 1])
    >>> data.n_respondents, data.n_tasks, data.n_items
    (1, 2, 3)
    """

    items: tuple[str, ...]
    respondents: NDArray[np.object_]
    respondent: NDArray[np.int32]
    task: NDArray[np.int32]
    shown: NDArray[np.int8]
    best: NDArray[np.int8]
    worst: NDArray[np.int8]
    weight: NDArray[np.float64]
    groups: tuple[str, ...] = ()
    group: NDArray[np.int16] = field(default_factory=lambda: np.empty(0, np.int16))
    anchor: int | None = None

    @property
    def n_items(self) -> int:
        """J, the number of items."""
        return len(self.items)

    @property
    def n_respondents(self) -> int:
        """N, the number of respondents."""
        return len(self.respondents)

    @property
    def n_tasks(self) -> int:
        """Number of tasks over all respondents."""
        return len(self.respondent)

    def screens(self, keep: NDArray[np.bool_]) -> ChoiceData:
        """Return the data with only these tasks, bool [n_tasks]; every person stays, also who keeps none."""
        return replace(
            self,
            respondent=self.respondent[keep],
            task=self.task[keep],
            shown=self.shown[keep],
            best=self.best[keep],
            worst=self.worst[keep],
        )

    def pick(self, keep: NDArray[np.bool_] | NDArray[np.intp]) -> ChoiceData:
        """Return the data of the chosen respondents only.

        Parameters
        ----------
        keep
            bool [N] mask, or indices into the respondents (repeats allowed, as a bootstrap needs).
        """
        chosen = np.flatnonzero(keep) if np.asarray(keep).dtype == bool else np.asarray(keep, np.intp)
        sought = chosen.astype(self.respondent.dtype)  # of another type, searchsorted would copy all rows to it
        starts = np.searchsorted(self.respondent, sought, "left")
        counts = np.searchsorted(self.respondent, sought, "right") - starts
        owner = np.repeat(np.arange(len(chosen), dtype=np.int32), counts)
        offset = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        rows = np.repeat(starts, counts) + offset
        return replace(
            self,
            respondents=self.respondents[chosen],
            respondent=owner,
            task=self.task[rows],
            shown=self.shown[rows],
            best=self.best[rows],
            worst=self.worst[rows],
            weight=self.weight[chosen],
            group=self.group[chosen],
        )

    def of_group(self, name: str) -> ChoiceData:
        """Return the data of one target group.

        Raises
        ------
        Refusal
            When the group does not exist or nobody in it answered.
        """
        if name not in self.groups or not (mask := self.group == self.groups.index(name)).any():
            raise Refusal(
                nl=f"Niemand in de doelgroep '{name}' gaf antwoord. Kies een andere doelgroep of voeg antwoorden toe.",
                en=f"Nobody in the group '{name}' answered. Choose another group or add answers.",
            )
        return self.pick(mask)


def choice_data(
    items: Sequence[str],
    respondent: ArrayLike,
    shown: ArrayLike,
    *,
    best: ArrayLike,
    worst: ArrayLike,
    weight: ArrayLike | None = None,
    groups: Sequence[str] = (),
    group: ArrayLike | None = None,
    anchor: int | None = None,
) -> ChoiceData:
    """Build `ChoiceData` from clean index arrays (files go through `longtable.check_table`).

    Parameters
    ----------
    items
        [J] names.
    respondent
        [n_tasks] label of the person who answered, in any order.
    shown
        [n_tasks, k] item indices, -1 as padding at the end.
    best, worst
        [n_tasks] item indices, -1 where not answered.
    weight
        [N] in the order in which respondents first appear; default 1.
    groups, group
        Names [G], and per respondent [N] an index into them.
    anchor
        Item fixed at 0, or None.

    Raises
    ------
    Refusal
        When there are no tasks, fewer than two items, too many, or a weight that is no usable number above 0.

    Examples
    --------
    >>> choice_data(["a", "b"], ["x"], [[0, 1]], best=[0], worst=[1]).respondents.tolist()
    ['x']
    """
    labels = np.asarray(respondent)
    _refuse_too_little(labels.size, len(items))
    names, first, owner = np.unique(labels, return_index=True, return_inverse=True)
    seen = np.argsort(first, kind="stable")
    rank = np.empty(len(seen), np.int32)
    rank[seen] = np.arange(len(seen), dtype=np.int32)
    row_owner = rank[owner.reshape(-1)]
    order = np.argsort(row_owner, kind="stable")
    row_owner = row_owner[order]
    n = len(names)
    if weight is not None:
        _refuse_bad_weights(np.asarray(weight, np.float64))
    position = np.arange(len(order)) - np.searchsorted(row_owner, row_owner, "left")
    return ChoiceData(
        items=tuple(items),
        respondents=names[seen].astype(object),
        respondent=row_owner,
        task=(position + 1).astype(np.int32),
        shown=np.ascontiguousarray(np.asarray(shown, np.int8)[order]),
        best=np.asarray(best, np.int8)[order],
        worst=np.asarray(worst, np.int8)[order],
        weight=np.ones(n) if weight is None else np.asarray(weight, np.float64),
        groups=tuple(groups),
        group=np.full(n, -1, np.int16) if group is None else np.asarray(group, np.int16),
        anchor=anchor,
    )


def _refuse_too_little(tasks: int, items: int) -> None:
    if tasks == 0:
        raise Refusal(
            nl="Er zijn geen antwoorden. Kies een bestand met ten minste één ingevulde vraag.",
            en="There are no answers. Choose a file with at least one answered task.",
        )
    if not 2 <= items <= MAX_ITEMS:
        raise Refusal(
            nl=f"Een voorkeursonderzoek vergelijkt 2 tot {MAX_ITEMS} items; dit zijn er {items}.",
            en=f"A preference study compares 2 to {MAX_ITEMS} items; these are {items}.",
        )


def _refuse_bad_weights(weight: NDArray[np.float64]) -> None:
    if not ((weight > LIGHTEST) & (weight < HEAVIEST)).all():
        raise Refusal(
            nl="Een gewicht is geen bruikbaar getal boven 0. Verbeter het of laat die persoon weg.",
            en="A weight is not a usable number above 0. Mend it or leave that person out.",
        )
