"""Pick the compiled or the plain path, and only when one is first needed.

Importing Numba costs about half a second and compiling ten more (once per machine: the result is cached), so
`ankerpunt.science` must not do either at import. Modules are named here and loaded by `importlib`.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
from functools import cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

VARIABLE = "ANKERPUNT_KERNELS"
"""Set to "plain" or "compiled" to choose by hand."""


class Kernels(Protocol):
    """What both paths offer; see `mode`, `moments` and `polish` for what each does."""

    NAME: str
    WIDTH: int
    expect: Callable[..., tuple[NDArray, NDArray, NDArray]]
    describe: Callable[..., tuple[NDArray, NDArray, NDArray]]
    propose: Callable[..., NDArray]
    reweigh: Callable[..., tuple[NDArray, NDArray, NDArray]]


def kernels() -> Kernels:
    """Return the compiled kernels where Numba is installed, else the plain ones: same answers, slower."""
    wanted = os.environ.get(VARIABLE, "")
    if wanted not in {"plain", "compiled"}:
        wanted = "compiled" if importlib.util.find_spec("numba") else "plain"
    return load(wanted)


@cache
def load(name: str) -> Kernels:
    """Import `ankerpunt.science.kernels.<name>` once."""
    return importlib.import_module(f"ankerpunt.science.kernels.{name}")  # type: ignore[return-value]
