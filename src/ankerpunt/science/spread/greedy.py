"""A quick calendar: one activity after the other, each in the week that is cheapest beside those already there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ankerpunt.science.spread.model import Model, Weeks


def greedy(model: Model) -> list[int]:
    """Give the week in which each activity starts; those with the least choice come first."""
    ahead = sorted(range(len(model.choices)), key=lambda place: (int(model.choices[place].offered.sum()), place))
    taken = [np.zeros(model.end - model.begin, np.int64) for _ in model.shared]
    mine: dict[int, list[int]] = {place: [] for place in ahead}
    for number, shared in enumerate(model.shared):
        for place in shared.members:
            mine[place].append(number)
    starts: dict[int, int] = {}
    for place in ahead:
        starts[place] = _cheapest(model, place, taken, mine[place], starts)
        for number in mine[place]:
            begin = starts[place] - model.begin
            taken[number][begin : begin + model.shared[number].members[place]] += 1
    return [starts[place] for place in range(len(model.choices))]


def _cheapest(model: Model, place: int, taken: Sequence[Weeks], mine: Sequence[int], starts: dict[int, int]) -> int:
    choice = model.choices[place]
    price: NDArray[np.float64] = np.sum(list(choice.prices.values()), axis=0) + choice.ties
    begin = choice.weeks - model.begin
    for number in mine:
        shared = model.shared[number]
        until = np.concatenate([[0], np.cumsum(taken[number] >= shared.limit)])
        price = price + shared.price * (until[begin + shared.members[place]] - until[begin])
    for order in model.orders:
        if order.then == place and order.first in starts:
            price = price + model.wishes.prices.hard * (choice.weeks < starts[order.first] + order.weeks)
        if order.first == place and order.then in starts:
            price = price + model.wishes.prices.hard * (choice.weeks + order.weeks > starts[order.then])
    return int(choice.weeks[np.argmin(np.where(choice.offered, price, np.inf))])
