"""The same estimators on several machines: partitions on a Dask cluster, sums in partition order.

Needs `ankerpunt[cluster]`. The partitions, the kernels and the order of every sum are those of a local run, so the
numbers are the same bit for bit on machines of one kind.
"""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def _call(function: Callable[..., Any], shared: tuple[Any, ...], *values: Any) -> Any:
    """Apply the function on the worker."""
    return function(*values, *shared)


@dataclass(frozen=True, slots=True)
class DaskExecutor:
    """Partitions on the workers of a Dask cluster; use as `hierarchical.estimate(..., executor=...)`.

    Attributes
    ----------
    client
        A `distributed.Client`.
    """

    client: Any

    def scatter(self, values: Iterable[Any]) -> list[Any]:
        """Spread the partitions over the workers."""
        return list(self.client.scatter(list(values), hash=False))

    def map(self, function: Callable[..., Any], *handles: Sequence[Any], shared: tuple[Any, ...] = ()) -> list[Any]:
        """Apply the function where each partition is."""
        return list(self.client.map(partial(_call, function, shared), *handles, pure=False))

    def gather(self, handles: Sequence[Any]) -> list[Any]:
        """Bring the results here, in partition order."""
        return list(self.client.gather(list(handles)))


def dask_executor(address: str) -> DaskExecutor:
    """Connect to a Dask scheduler.

    Parameters
    ----------
    address
        Such as "tcp://10.0.0.5:8786".

    Raises
    ------
    Refusal
        When Dask is not installed or nobody answers at the address.
    """
    if importlib.util.find_spec("distributed") is None:
        raise Refusal(
            nl="Dask ontbreekt. Installeer ankerpunt[cluster], of reken zonder cluster.",
            en="Dask is missing. Install ankerpunt[cluster], or run without a cluster.",
        )
    distributed = importlib.import_module("distributed")
    try:
        return DaskExecutor(distributed.Client(address, timeout="10s"))
    except (OSError, ValueError) as reason:
        raise Refusal(
            nl=f"Op {address} antwoordt geen Dask-planner. Klopt het adres, en staat hij aan?",
            en=f"No Dask scheduler answers at {address}. Is the address right, and is it running?",
        ) from reason
