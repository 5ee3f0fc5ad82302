"""How much a page takes in: what a form needs, unless its view says that it takes more.

    @allow(*EDITORS)
    @takes(Size.TABLE)
    def ranking(request, organisation): ...

Who is not signed in sends little anywhere. `web.bodies` holds everybody to it before anything is kept.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

View = TypeVar("View", bound="Callable[..., Any]")

KB, MB = 1024, 1024 * 1024


class Size(IntEnum):
    """The most bytes that one request may send along."""

    SIGNED_OUT = 64 * KB
    FORM = 2 * MB
    TABLE = 10 * MB  # tables, and what a payroll writes
    PHOTO = 20 * MB
    PLAN = 100 * MB  # a whole plan with its files; written to disk as it comes in


def takes(size: Size) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.takes = size  # type: ignore[attr-defined]
        return view

    return mark


def size_of(view: Callable[..., Any]) -> Size:
    """What the view's decorator wrote down; decorators outside of it that use functools.wraps keep it."""
    found = getattr(view, "takes", Size.FORM)
    return found if isinstance(found, Size) else Size.FORM
