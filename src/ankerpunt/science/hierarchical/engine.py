"""Run the E-step over the partitions: in this process, or wherever an executor takes it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from ankerpunt.science.hierarchical.kernels.load import kernels
from ankerpunt.science.hierarchical.partition import Pack, pack, partitions
from ankerpunt.science.hierarchical.population import Population, Sums

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from ankerpunt.science.choice import ChoiceData


class Executor(Protocol):
    """Anything that maps a function over partitions and keeps the order of its results.

    What `scatter`, `map` and `pick` return are handles: values here, futures on a cluster. `gather` brings values.
    """

    def scatter(self, values: Iterable[Any]) -> list[Any]:
        """Put one value per partition where the work will be done."""

    def map(self, function: Callable[..., Any], *handles: Sequence[Any], shared: tuple[Any, ...] = ()) -> list[Any]:
        """Apply `function(*values of one partition, *shared)` for every partition."""

    def gather(self, handles: Sequence[Any]) -> list[Any]:
        """Bring the values here, in order."""


@dataclass(frozen=True, slots=True)
class LocalExecutor:
    """Threads in this process (the kernels release the interpreter lock)."""

    threads: int = 1

    def scatter(self, values: Iterable[Any]) -> list[Any]:
        """Keep the values as they are."""
        return list(values)

    def map(self, function: Callable[..., Any], *handles: Sequence[Any], shared: tuple[Any, ...] = ()) -> list[Any]:
        """Apply the function, on several threads when there are."""
        if self.threads <= 1 or len(handles[0]) == 1:
            return [function(*values, *shared) for values in zip(*handles, strict=True)]
        with ThreadPoolExecutor(self.threads) as pool:
            return list(pool.map(lambda values: function(*values, *shared), zip(*handles, strict=True)))

    def gather(self, handles: Sequence[Any]) -> list[Any]:
        """Nothing to bring."""
        return list(handles)


def packs(data: ChoiceData, keep: int | None = None) -> Iterator[Pack]:
    """Pack the first `keep` partitions (default all)."""
    count = partitions(data.n_respondents)
    for number in range(count if keep is None else min(keep, count)):
        yield pack(data, number, count, kernels().WIDTH)


def cold(part: Pack, population: Population) -> NDArray[np.float64]:
    """Start everybody at the components' means: float64 [K, B, D, L]."""
    k, d = population.means.shape
    shape = (k, part.weight.shape[0], d, part.weight.shape[2])
    return np.ascontiguousarray(np.broadcast_to(population.means[:, None, :, None], shape))


def expect(
    part: Pack, modes: NDArray[np.float64], population: Population, tolerance: float
) -> tuple[NDArray[np.float64], Sums]:
    """Run the E-step over one partition; return new warm-start modes and the sums."""
    modes = modes.copy()
    first, second, total = kernels().expect(
        part.items,
        part.flags,
        part.weight,
        modes,
        population.constants,
        population.means,
        population.precision,
        tolerance,
    )
    lower = second.sum(axis=-1)
    symmetric = lower + lower.T - np.diag(np.diag(lower))
    return modes, Sums(first.sum(axis=-1), symmetric, float(total.sum()))


def modes_of(result: tuple[NDArray[np.float64], Sums]) -> NDArray[np.float64]:
    """Pick the modes out of an E-step's result (a cluster keeps them on its worker)."""
    return result[0]


def sums_of(result: tuple[NDArray[np.float64], Sums]) -> Sums:
    """Pick the sums out of an E-step's result."""
    return result[1]


class Engine:
    """E-steps over a fixed set of partitions, each starting where the last one ended.

    Parameters
    ----------
    executor
        Where the work is done.
    parts
        Handles of packs.
    population
        Where the modes start.
    """

    def __init__(self, executor: Executor, parts: list[Any], population: Population) -> None:
        self.executor, self.parts, self.steps = executor, parts, 0
        self.modes = executor.map(cold, parts, shared=(population,))

    def expect(self, population: Population, tolerance: float = 1e-2) -> list[Sums]:
        """Run one E-step; return the partitions' sums in order."""
        self.steps += 1
        done = self.executor.map(expect, self.parts, self.modes, shared=(population, tolerance))
        self.modes = self.executor.map(modes_of, done)
        return self.executor.gather(self.executor.map(sums_of, done))
