"""From J reported utilities to D = J - 1 free ones and back.

Adding a constant to all utilities changes no probability, so one item (the anchor, else the last) is the reference
with utility 0 and has index D inside the kernels. Reports are sum-to-zero over the items, or anchor = 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def kernel_index(n_items: int, anchor: int | None) -> NDArray[np.int8]:
    """Return int8 [J + 1]: the kernel's index of each item; the last entry (used for -1) is the padding J.

    Examples
    --------
    >>> kernel_index(3, 0).tolist()
    [2, 0, 1, 3]
    """
    reference = n_items - 1 if anchor is None else anchor
    at = np.empty(n_items + 1, np.int8)
    free = [j for j in range(n_items) if j != reference]
    at[free] = np.arange(n_items - 1)
    at[reference] = n_items - 1
    at[n_items] = n_items
    return at


def reporting(n_items: int, anchor: int | None) -> NDArray[np.float64]:
    """Return float64 [J, D], the matrix that turns free utilities into reported ones.

    Examples
    --------
    >>> reporting(2, None).ravel().tolist(), reporting(2, 1).ravel().tolist()
    ([0.5, -0.5], [1.0, 0.0])
    """
    at = kernel_index(n_items, anchor)[:n_items]
    spread = np.zeros((n_items, n_items - 1))
    rows = np.flatnonzero(at < n_items - 1)
    spread[rows, at[rows]] = 1.0
    return spread if anchor is not None else spread - spread.mean(axis=0)


def report(free: NDArray[np.float64], n_items: int, anchor: int | None) -> NDArray[np.float64]:
    """Turn free utilities [.., D] into reported ones [.., J].

    Examples
    --------
    >>> report(np.array([2.0]), 2, None).tolist()
    [1.0, -1.0]
    """
    at = kernel_index(n_items, anchor)[:n_items]
    padded = np.concatenate([free, np.zeros((*free.shape[:-1], 1))], axis=-1)
    values = padded[..., at]
    return values if anchor is not None else values - values.mean(axis=-1, keepdims=True)


def freed(reported: NDArray[np.float64], anchor: int | None) -> NDArray[np.float64]:
    """Turn reported utilities [.., J] into free ones [.., D].

    Examples
    --------
    >>> freed(np.array([1.0, -1.0]), None).tolist()
    [2.0]
    """
    n_items = reported.shape[-1]
    at = kernel_index(n_items, anchor)[:n_items]
    reference = int(np.flatnonzero(at == n_items - 1)[0])
    order = np.argsort(at)[:-1]
    return reported[..., order] - reported[..., [reference]]
