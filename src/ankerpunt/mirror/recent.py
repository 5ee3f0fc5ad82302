"""What a process keeps of the organisations that were asked for last."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")

MOST = 16


class Recent(Generic[V]):
    """One value for each of some organisations, by key; the one that was put in longest ago goes first."""

    def __init__(self) -> None:
        self._values: OrderedDict[int, V] = OrderedDict()
        self._lock = Lock()

    def get(self, key: int) -> V | None:
        with self._lock:
            return self._values.get(key)

    def put(self, key: int, value: V) -> None:
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > MOST:
                self._values.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._values.clear()
