"""Pick the compiled or the plain path, and only when one is first needed.

Importing Numba costs about half a second and compiling ten more (once per machine: the result is cached), so
`ankerpunt.science` must not do either at import. Modules are named here and loaded by `importlib`.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

VARIABLE = "ANKERPUNT_KERNELS"
"""Set to "plain" or "compiled" to choose by hand."""


class Kernels(Protocol):
    """What both paths offer; see `mode`, `moments` and `polish` for what each does."""

    NAME: str
    WIDTH: int
    expect: Callable[..., tuple[Array, Array, Array]]
    describe: Callable[..., tuple[Array, Array, Array]]
    propose: Callable[..., None]
    reweigh: Callable[..., tuple[Array, Array, Array]]


def kernels() -> Kernels:
    """Return the compiled kernels where Numba is installed, else the plain ones: same answers, slower."""
    wanted = os.environ.get(VARIABLE, "")
    if wanted not in {"plain", "compiled"}:
        wanted = "compiled" if importlib.util.find_spec("numba") else "plain"
    return load(wanted)


@cache
def load(name: str) -> Kernels:
    """Import `ankerpunt.science.hierarchical.kernels.<name>` once."""
    return cast(Kernels, importlib.import_module(f"ankerpunt.science.hierarchical.kernels.{name}"))
