"""From the answers to a preference study to what is kept of it (METHOD U12): the whole calculation, once.

The same figures as the commands give: values per group, kinds of people, and which few items reach most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ankerpunt.science.averages import average
from ankerpunt.science.floor import FLOOR, counts_as, refuse_few
from ankerpunt.science.hierarchical import estimate
from ankerpunt.science.kept import Best, Group, Kind, Mixture, Reached, Studied, Value, coarse, tens
from ankerpunt.science.logit.class_choice import components
from ankerpunt.science.logit.coding import report, reporting
from ankerpunt.science.progress import part
from ankerpunt.science.segments import segments
from ankerpunt.science.turf import turf_over_draws
from ankerpunt.science.turf.rule import ReachRule
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData
    from ankerpunt.science.hierarchical.posterior import MixturePosterior
    from ankerpunt.science.progress import Progress
    from ankerpunt.science.results import Segment
    from ankerpunt.text import Text

    Array = NDArray[np.float64]

TOP = 3
"""An item reaches somebody when it is among so many most-liked ones."""

FEWEST, MOST = TOP + 1, 40
"""Items: among three or fewer, everybody's best three are all of them; of more than 40 not all sets can be counted."""

SIZES, KEEP = (2, 3), 5
SEED = 1


def study(data: ChoiceData, *, notes: Sequence[Text] = (), progress: Progress | None = None) -> Studied:
    """Work out all that is shown of a study.

    Parameters
    ----------
    data
        The answers; from `sheet.to_choices`, so that the order in which they came has no influence.
    notes
        What was noticed about them.
    progress
        Called with (share done in [0, 1], what is being done).

    Returns
    -------
    Studied

    Raises
    ------
    Refusal
        When there are fewer than 50 people or weights that leave fewer, too few or too many items, or answers that
        cannot carry an estimate.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> found = study(simulate_study(60, items=5, tasks=5, per_task=3, seed=1, versions=5).data)
    >>> found.people, [best.size for best in found.best]
    (60, [2, 3])
    """
    say: Progress = progress or (lambda _share, _what: None)
    refuse_few(data.weight)
    _refuse_items(data.n_items)
    shown, hidden = shown_groups(data)
    everybody = _group("", data, part(say, 0.0, 0.1))
    groups = []
    for at, name in enumerate(shown):
        step = part(say, 0.1 + 0.2 * at / len(shown), 0.1 + 0.2 * (at + 1) / len(shown))
        groups.append(_group(name, data.of_group(name), step))
    posterior = _mixture(data, part(say, 0.3, 0.6))
    order = np.argsort(-posterior.population.shares, kind="stable")
    found = segments(posterior, seed=SEED, progress=part(say, 0.6, 0.9)).segments if len(order) > 1 else ()
    best = _best(posterior, part(say, 0.9, 1.0))
    return Studied(
        items=data.items,
        people=tens(data.n_respondents),
        everybody=everybody,
        groups=tuple(groups),
        hidden=hidden,
        population=_kept(posterior, order),
        kinds=tuple(_kind(one, data.items) for one in found),
        best=best,
        top=TOP,
        settled=posterior.settled,
        thin=posterior.thin,
        notes=tuple(notes),
    )


def shown_groups(data: ChoiceData) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Choose which groups are shown: those of 50 people or more, while what they leave of everybody is 50 or nobody.

    Otherwise what is known of everybody, less what is known of the groups, would be about a handful.

    Returns
    -------
    tuple
        Names that are shown in the order of the data, and names that are not.

    Examples
    --------
    >>> from ankerpunt.science.tests.simulate import simulate_study
    >>> from dataclasses import replace
    >>> data = simulate_study(140, items=5, tasks=4, per_task=3, seed=1, versions=5).data
    >>> place = np.repeat(np.array([0, 1, 2], np.int16), [70, 50, 20])
    >>> shown_groups(replace(data, groups=("ict", "wijk", "balie"), group=place))
    (('ict',), ('wijk', 'balie'))
    """
    sizes = {name: counts_as(data.weight[data.group == at]) for at, name in enumerate(data.groups)}
    shown = [name for name in data.groups if sizes[name] >= FLOOR]
    while shown and 0 < _rest(data, shown) < FLOOR:
        shown.remove(min(shown, key=lambda name: sizes[name]))
    return tuple(shown), tuple(name for name in data.groups if name not in shown)


def _rest(data: ChoiceData, shown: Sequence[str]) -> int:
    """Count the people who are in none of these groups."""
    of = [at for at, name in enumerate(data.groups) if name in shown]
    return int((~np.isin(data.group, of)).sum())


def _refuse_items(items: int) -> None:
    if not FEWEST <= items <= MOST:
        raise Refusal(
            nl=f"Een voorkeursonderzoek heeft hier {FEWEST} tot {MOST} items; dit zijn er {items}.",
            en=f"A preference study has {FEWEST} to {MOST} items here; these are {items}.",
        )


def _group(name: str, data: ChoiceData, progress: Progress) -> Group:
    """Average the values of some people, on their own answers."""
    found = average(estimate(data, seed=SEED, progress=progress), seed=SEED)
    return Group(name, tens(data.n_respondents), _values(found.mean, *found.interval()))


def _values(mean: Array, low: Array, high: Array) -> tuple[Value, ...]:
    return tuple(Value(coarse(m), coarse(a), coarse(b)) for m, a, b in zip(mean, low, high, strict=True))


def _mixture(data: ChoiceData, progress: Progress) -> MixturePosterior:
    """Estimate people of several kinds; no kind is kept that stands for fewer than 50 people."""
    kinds = components(data, seed=SEED, smallest=FLOOR, progress=part(progress, 0.0, 0.6))
    while True:
        found = estimate(data, components=kinds, sure=True, seed=SEED, progress=part(progress, 0.6, 1.0))
        if kinds == 1 or _smallest(found) >= FLOOR:
            return found
        kinds -= 1


def _smallest(posterior: MixturePosterior) -> float:
    """Count the people of the smallest kind, as `segments` counts them."""
    data, belong = posterior.data, posterior.component_shares()
    sizes = posterior.population.shares * data.n_respondents
    return min(min(float(size), counts_as(data.weight * belong[:, k])) for k, size in enumerate(sizes))


def _kept(posterior: MixturePosterior, order: NDArray[np.intp]) -> Mixture:
    """Round the population as it is kept, in the coding that is shown."""
    data, people = posterior.data, posterior.population
    turn = reporting(data.n_items, data.anchor)
    means, covariance = report(people.means, data.n_items, data.anchor), turn @ people.covariance @ turn.T
    return Mixture(
        shares=tuple(coarse(people.shares[k]) for k in order),
        means=tuple(tuple(map(coarse, means[k])) for k in order),
        covariance=tuple(tuple(map(coarse, row)) for row in covariance),
    )


def _kind(one: Segment, items: tuple[str, ...]) -> Kind:
    return Kind(
        share=coarse(one.share),
        low=coarse(one.share_low),
        high=coarse(one.share_high),
        people=tens(one.people),
        stability=coarse(one.stability),
        values=_values(one.mean, one.low, one.high),
        more=tuple(items.index(name) for name, by in one.apart if by > 0),
        less=tuple(items.index(name) for name, by in one.apart if by < 0),
    )


def _best(posterior: MixturePosterior, progress: Progress) -> tuple[Best, ...]:
    found = turf_over_draws(posterior, SIZES, rule=ReachRule(top=TOP), seed=SEED, keep=KEEP, progress=progress)
    if posterior.thin:
        found = found.without_intervals()
    place = {name: at for at, name in enumerate(found.items)}
    return tuple(
        Best(
            size=one.size,
            tied=one.tied,
            sets=tuple(
                Reached(
                    items=tuple(place[name] for name in chosen.items),
                    reach=coarse(chosen.reach),
                    low=None if chosen.low is None else coarse(chosen.low),
                    high=None if chosen.high is None else coarse(chosen.high),
                )
                for chosen in one.sets
            ),
        )
        for one in found.sizes
    )
